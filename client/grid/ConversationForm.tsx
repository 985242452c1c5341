import { useEffect, useState, type FormEvent } from 'react';
import type { Actor } from '../../shared/model/actor.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { cleanLine } from '../../shared/model/cleanText.ts';
import { GRID_LEVELS, type GridLevel } from '../../shared/model/place.ts';
import { changeInNetwork } from '../../shared/operations/network.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import { Button } from '../ui/Button.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './dialogs.module.css';
import { gridUiOf } from './gridUi.ts';
import { columnName, rowName } from './gridWords.ts';

export interface ConversationFormProps {
  readonly talk: Conversation;
  readonly actors: readonly Actor[];
  onDone(): void;
}

/** What is asked in words or by name, in the order of the form. */
const ASKED = ['from', 'to', 'about', 'broker', 'by'] as const;
const FIELDS = ['from', 'to', 'level', 'about', 'broker', 'by', 'done'] as const;

/** The first field in which nothing stands yet: there one begins; where all is said, with whom it is. */
function firstEmpty(talk: Conversation): (typeof ASKED)[number] {
  return ASKED.find((name) => !talk[name]?.trim()) ?? 'from';
}

/** A connecting conversation as it is agreed. Only what was changed is written: two people may fill it together. */
export function ConversationForm({ talk, actors, onDone }: ConversationFormProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, announce } = workspace;
  const aliases = useAliases();
  const [start] = useState(talk);
  const [draft, setDraft] = useState(talk);
  const change = (part: Partial<Conversation>) => setDraft((before) => ({ ...before, ...part }));
  const { from, to, level } = draft;
  useEffect(() => {
    const grid = gridUiOf(workspace);
    grid.setState({ connecting: { actorIds: [from, to].filter((id) => id !== null), level } });
    return () => grid.setState({ connecting: null });
  }, [workspace, from, to, level]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { about, broker, by } = draft;
    const clean = { ...draft, about: cleanLine(about), broker: cleanLine(broker), by: cleanLine(by) };
    const changed = FIELDS.filter((name) => clean[name] !== start[name]);
    const part = Object.fromEntries(changed.map((name) => [name, clean[name]]));
    if (changed.length > 0 && !tellRefusal(board.run(changeInNetwork('conversation', talk.id, part))).ok)
      return;
    announce(t('grid.talkKept'));
    onDone();
  };
  const first = firstEmpty(start);
  const people = [
    { value: '', label: t('grid.somebody') },
    ...actors.map((actor) => ({ value: actor.id, label: columnName(t, actor, aliases) })),
  ];
  const person = (label: string, field: 'from' | 'to') => (
    <Select
      label={label}
      options={people}
      autoFocus={first === field}
      value={draft[field] ?? ''}
      onChange={(id) => change({ [field]: id === '' ? null : id })}
    />
  );
  return (
    <form className={styles.form} data-low-panel onSubmit={submit}>
      {person(t('grid.talkFrom'), 'from')}
      {person(t('grid.talkTo'), 'to')}
      <Select
        label={t('grid.talkLevel')}
        options={GRID_LEVELS.map((value: GridLevel) => ({ value, label: rowName(t, value) }))}
        value={level}
        onChange={(next) => change({ level: next })}
      />
      <TextArea
        autoFocus={first === 'about'}
        label={t('grid.talkAbout')}
        rows={2}
        maxLength={500}
        value={draft.about}
        onChange={(event) => change({ about: event.target.value })}
      />
      <Field
        autoFocus={first === 'broker'}
        label={t('grid.talkBroker')}
        maxLength={80}
        value={draft.broker}
        onChange={(event) => change({ broker: event.target.value })}
      />
      <Field
        autoFocus={first === 'by'}
        label={t('grid.talkBy')}
        maxLength={40}
        value={draft.by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <Switch label={t('grid.talkDone')} on={draft.done} onChange={(done) => change({ done })} />
      <div>
        <Button type="submit" look="primary">
          {t('grid.keep')}
        </Button>
      </div>
    </form>
  );
}
