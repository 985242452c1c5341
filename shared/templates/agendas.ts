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

export const agendaNames = ['integration', 'theming', 'check', 'short'] as const;
export type AgendaName = (typeof agendaNames)[number];

function step(kind: StepKind, prompt = '', minutes = stepTables[kind].minutes): TemplateStep {
  return { kind, title: '', prompt, minutes, boardId: null, allows: stepTables[kind].allows };
}

const opening = [step('open'), step('whanaungatanga'), step('purpose', 'What are we here for today?')];
const ending = [step('checkOut', 'One word each: how do you leave?'), step('close')];

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
    step('checkOut', 'One word each: how do you leave?', 5),
  ],
};
