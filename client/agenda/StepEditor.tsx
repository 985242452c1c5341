import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FREEDOMS } from '../../shared/model/step.ts';
import { PROMPT_MAX } from '../../shared/session/limits.ts';
import type { AgendaFact, Step } from '../../shared/session/agendaFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';
import { useText } from '../i18n/useText.ts';
import { Stepper } from '../theming/Stepper.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './agenda.module.css';
import { openToolOf, readyToolOf } from './stepPanels.ts';
import { stepTitle } from './stepWords.ts';

const MOST = 240;

/** One step: its words, its minutes, what people may do in it, and its turn. Words are kept when a field is left. */
export function StepEditor(props: { agenda: AgendaFact; step: Step; onDone(): void }) {
  const { agenda, step, onDone } = props;
  const t = useText();
  const command = useCommand();
  const change = (patch: Partial<Omit<Step, 'id' | 'kind' | 'allows'>>) =>
    command('changeStep', { stepId: step.id, ...patch });
  const element = useRef<HTMLDivElement>(null);
  // A step near the foot of the panel opens where it can be seen.
  useEffect(() => void element.current?.parentElement?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={element} className={styles.editor}>
      <GoHere agenda={agenda} step={step} />
      <Words step={step} onChange={change} />
      <Stepper
        label={t('agenda.minutesOf')}
        value={step.minutes}
        least={0}
        most={MOST}
        onChange={(minutes) => void change({ minutes })}
      />
      <Where step={step} onChange={(boardId) => void change({ boardId })} />
      {FREEDOMS.map((freedom) => (
        <Switch
          key={freedom}
          label={t(`agenda.allow.${freedom}`)}
          on={step.allows.includes(freedom)}
          onChange={(on) => {
            const allows = FREEDOMS.filter((one) => (one === freedom ? on : step.allows.includes(one)));
            void command('changeStep', { stepId: step.id, allows });
          }}
        />
      ))}
      <Turn agenda={agenda} step={step} onDone={onDone} />
    </div>
  );
}

function Words(props: { step: Step; onChange(patch: { title?: string; prompt?: string }): unknown }) {
  const { step, onChange } = props;
  const t = useText();
  const [title, setTitle] = useState(step.title);
  const [prompt, setPrompt] = useState(step.prompt);
  return (
    <>
      <Field
        label={t('agenda.titleOf')}
        placeholder={t(`step.${step.kind}`)}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={() => title !== step.title && onChange({ title })}
      />
      <TextArea
        label={t('agenda.promptOf')}
        hint={t('agenda.promptHint')}
        value={prompt}
        maxLength={PROMPT_MAX}
        onChange={(event) => setPrompt(event.target.value)}
        onBlur={() => prompt !== step.prompt && onChange({ prompt })}
      />
    </>
  );
}

const ANYWHERE = 'anywhere';

/** On which board a step takes place; asked only where there is more than one. */
function Where({ step, onChange }: { step: Step; onChange(boardId: string | null): void }) {
  const t = useText();
  const { session } = useWorkspace();
  const boards = Object.values(useFact(session, (facts) => facts.items.board));
  if (boards.length < 2) return null;
  return (
    <Select
      label={t('agenda.where')}
      options={[
        { value: ANYWHERE, label: t('agenda.anywhere') },
        ...boards.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={step.boardId ?? ANYWHERE}
      onChange={(value) => onChange(value === ANYWHERE ? null : value)}
    />
  );
}

/** The way to a step out of turn, first of all: what is changed of it stands below. */
function GoHere({ agenda, step }: { agenda: AgendaFact; step: Step }) {
  const t = useText();
  const command = useCommand();
  const { ui, boardId } = useWorkspace();
  const [busy, start] = useBusy();
  const { current, state } = agenda;
  if (current === step.id) return null;
  const goHere = async () => {
    readyToolOf(boardId, step.kind);
    const answer = await command('goToStep', { stepId: step.id, from: current });
    if (answer.ok) openToolOf(ui, step.kind);
  };
  return (
    <Button busy={busy} onClick={() => start(goHere)}>
      {t(state === 'running' ? 'agenda.goHere' : 'agenda.startHere')}
    </Button>
  );
}

/** Where in the order the step is, and whether it is at all. */
function Turn({ agenda, step, onDone }: { agenda: AgendaFact; step: Step; onDone(): void }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const { steps, current } = agenda;
  const index = steps.findIndex(({ id }) => id === step.id);
  const isNow = current === step.id;
  const move = (to: number) =>
    start(() => {
      const others = steps.filter(({ id }) => id !== step.id);
      return command('moveStep', { stepId: step.id, after: others[to - 1]?.id ?? null });
    });
  return (
    <div className={styles.row}>
      <Button
        icon={<ArrowUp aria-hidden />}
        aria-label={t('agenda.earlierNamed', { step: stepTitle(t, step) })}
        disabled={busy || index === 0}
        onClick={() => move(index - 1)}
      >
        {t('agenda.earlier')}
      </Button>
      <Button
        icon={<ArrowDown aria-hidden />}
        aria-label={t('agenda.laterNamed', { step: stepTitle(t, step) })}
        disabled={busy || index === steps.length - 1}
        onClick={() => move(index + 1)}
      >
        {t('agenda.later')}
      </Button>
      {!isNow && (
        <Button
          look="plainDanger"
          icon={<Trash2 aria-hidden />}
          disabled={busy}
          onClick={() =>
            start(async () => {
              if ((await command('removeStep', { stepId: step.id })).ok) onDone();
            })
          }
        >
          {t('agenda.remove')}
        </Button>
      )}
    </div>
  );
}
