import { enquiryForms, type EnquiryForm } from './enquiryForms.ts';
import { stepTables, type Freedom, type StepKind } from '../model/step.ts';

/** A step as a ready-made agenda gives it; people reword it. */
export interface TemplateStep {
  readonly kind: StepKind;
  readonly title: string;
  readonly prompt: string;
  readonly minutes: number;
  readonly boardId: null;
  readonly allows: readonly Freedom[];
}

export const agendaNames = [
  'integration',
  'theming',
  'check',
  'short',
  'liveGrid',
  'enquiry',
  'meeting',
  'tenMinutes',
] as const;
export type AgendaName = (typeof agendaNames)[number];

function step(kind: StepKind, prompt = '', minutes = stepTables[kind].minutes): TemplateStep {
  return { kind, title: '', prompt, minutes, boardId: null, allows: stepTables[kind].allows };
}

/** A step that has a name of its own. */
function titled(kind: StepKind, title: string, prompt: string, minutes: number): TemplateStep {
  return { ...step(kind, prompt, minutes), title };
}

/** People talk, and arrange what they talk about. */
function arranging(title: string, prompt: string, minutes: number): TemplateStep {
  return { ...titled('talk', title, prompt, minutes), allows: ['arrange'] };
}

/** A step in which people enquire in one way. */
function enquire(form: EnquiryForm): TemplateStep {
  const { title, prompt } = enquiryForms[form];
  return titled('enquiry', title, prompt, 10);
}

const opening = [step('open'), step('whanaungatanga'), step('purpose', 'What are we here for today?')];
const ending = [step('checkOut', 'One word each: how are you as you go?'), step('close')];

/** Agendas to begin with. What happens in opening, whakawhanaungatanga and close is for whoever leads the tikanga to say. */
export const agendas: Readonly<Record<AgendaName, readonly TemplateStep[]>> = {
  integration: [
    ...opening,
    step(
      'write',
      'What helps you work in partnership, and what makes it difficult? One idea on each note.',
      20,
    ),
    step('read', 'Read what others wrote. Nothing to do yet.'),
    step('kai'),
    step('cluster', 'Put together what belongs together, and name it in your own words.', 30),
    step('readOut', 'Listen to the themes as they are read out.'),
    step('check', 'Is each theme right? Say so on your own device.'),
    ...ending,
  ],
  theming: [
    step('open'),
    step('read', 'Read the notes of your table.'),
    step('cluster', 'Put together what belongs together, and name it in your own words.', 35),
    step('readOut', 'Listen to the themes as they are read out.'),
    step('vote', 'Which themes matter most to you?'),
    ...ending,
  ],
  check: [
    step('open'),
    step('readOut', 'Listen to what was drawn from your themes.', 15),
    step('check', 'Is each sentence right? Say so on your own device.', 15),
    step('talk', 'What is missing?'),
    ...ending,
  ],
  short: [
    step('open', '', 5),
    step('write', 'One idea on each note.'),
    step('cluster', 'Put together what belongs together.', 10),
    step('checkOut', 'One word each: how are you as you go?', 5),
  ],
  liveGrid: [
    step('open'),
    step('purpose', 'Whose network is this, and why do we look at it today?'),
    titled('grid', 'Set out', 'Everybody around this whānau gets a column. A role is enough.', 10),
    titled('read', 'Look', 'How many are we? Who is missing?', 5),
    step('seats', 'From your seat, as “I”: what matters most, what worries you, what you want.'),
    titled('grid', 'First try', 'What might help, and who does what?', 15),
    step('enquiry', 'Listen to understand. Replies come later.'),
    // Everybody lays out what is imagined, and says in which week they come.
    arranging('Surplus reality', 'How could it be? Lay it out together, and say that it is imagined.', 15),
    arranging('Limit and slot', 'How often is enough, and when? The whānau answers for itself.', 10),
    arranging('Who comes when', 'Who comes in which week, and what for? Nobody is an answer too.', 10),
    step('deRole', 'I am not … any more. I am …'),
    step('share', 'What was it like to sit there?'),
    step('close'),
  ],
  enquiry: [
    step('open', '', 5),
    step('purpose', 'Whom do we want to understand better, and what for?'),
    step('seats', 'From your seat, as “I”: what matters most, what worries you, what you want.', 10),
    ...(['role', 'swap', 'double', 'mirror', 'future'] as const).map(enquire),
    step('deRole', 'I am not … any more. I am …'),
    step('share', 'What was it like to sit there?'),
    step('close'),
  ],
  meeting: [
    step('open', '', 5),
    step('purpose', 'Who is here, and what is this meeting for?'),
    titled('grid', 'Each heard once', 'Everybody writes in their own column. Replies come afterwards.', 15),
    titled('talk', 'Outcomes', 'What outcome does each of us want?', 10),
    titled('talk', 'The family’s perspective', 'What about the family’s perspective?', 10),
    titled('talk', 'The decision', 'Who needs to be in the decision?', 10),
    titled('grid', 'Conversations', 'Who talks with whom, who sees to it, and by when?', 10),
    titled('talk', 'Who tells the whānau', 'Who tells the whānau what was said here, and when?', 5),
    step('close'),
  ],
  tenMinutes: [
    titled(
      'grid',
      'Fill the grid',
      'One column each: how does each of them see it, what might help, who does what?',
      6,
    ),
    titled('read', 'Look along the rows', 'Where is it seen differently? Where is it shared?', 2),
    titled(
      'grid',
      'Two conversations',
      'Which two conversations would help? Who sees to them, and by when?',
      2,
    ),
  ],
};
