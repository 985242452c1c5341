import { useEffect, useMemo, useRef, useState } from 'react';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { POST_IT_TEXT_MAX, SOURCES, type Source } from '../../shared/model/postIt.ts';
import { isLong, splitText } from '../../shared/queries/splitText.ts';
import { addNotes, commonFields, placeNotes } from '../actions/newPostIt.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { selectOnly } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea, Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { laneOptions, NONE } from './laneOptions.ts';
import styles from './panels.module.css';

const SOURCE_LABELS = {
  workshop: 'source.workshop',
  paper: 'source.paper',
  story: 'source.story',
  journal: 'source.journal',
  quote: 'source.quote',
  observed: 'source.observed',
} as const;

/** Paper answers, typed in: where they belong is chosen once, then type, Enter, type. */
export default function TranscribePanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session, boardId } = workspace;
  useSnapshot(board);
  const cohorts = useFact(session, (facts) => facts.items.cohort);
  const rounds = useFact(session, (facts) => facts.items.round);
  const lanes = liveLanes(board.snapshot);
  const boardRounds = Object.values(rounds).filter((round) => round.boardId === boardId);
  const common = commonFields(workspace);
  const [lane, setLane] = useState(lanes[0]?.id ?? NONE);
  const [cohort, setCohort] = useState(common.cohort ?? Object.keys(cohorts)[0] ?? NONE);
  const [round, setRound] = useState(common.round ?? boardRounds[0]?.id ?? NONE);
  const [source, setSource] = useState<Source>('paper');
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const parts = useMemo(() => splitText(text), [text]);
  useEffect(() => void field.current?.focus(), []);

  const add = (texts: readonly string[]) => {
    const kept = texts.map((one) => one.trim()).filter(Boolean);
    if (kept.length === 0) return;
    const chosenLane = board.snapshot.lane.get(lane) ?? null;
    const size = common.size ?? 'M';
    const spots = freeSpots(board.snapshot, { lane: chosenLane, count: kept.length, size });
    const fields = {
      ...common,
      lane: chosenLane?.id ?? null,
      cohort: cohort || null,
      round: round || null,
      source,
      sourceCode: code.trim(),
    };
    const notes = placeNotes(
      board.snapshot,
      kept.map((one) => ({ ...fields, text: one })),
      spots,
    ).map((note) => ({ ...note, lane: fields.lane }));
    const ids = addNotes(workspace, notes);
    if (ids.length === 0) return;
    setTyped((before) => [...before, ...ids]);
    setText('');
    selectOnly(workspace.selection, []);
    workspace.announce(t('transcribe.added', { count: ids.length, total: typed.length + ids.length }));
    field.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(event.ctrlKey || event.metaKey ? parts : [text]);
  };
  const newBundle = () => {
    setTyped([]);
    field.current?.focus();
  };
  const cohortOptions = [
    { value: NONE, label: t('transcribe.noCohort') },
    ...Object.values(cohorts).map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <div className={styles.stack}>
      <Select label={t('transcribe.lane')} options={laneOptions(t, lanes)} value={lane} onChange={setLane} />
      {cohortOptions.length > 1 && (
        <Select label={t('transcribe.cohort')} options={cohortOptions} value={cohort} onChange={setCohort} />
      )}
      {boardRounds.length > 1 && (
        <Select
          label={t('transcribe.round')}
          options={boardRounds.map(({ id, title }) => ({ value: id, label: title }))}
          value={round}
          onChange={setRound}
        />
      )}
      <div className={styles.row}>
        <Select
          label={t('transcribe.source')}
          options={SOURCES.map((value) => ({ value, label: t(SOURCE_LABELS[value]) }))}
          value={source}
          onChange={setSource}
        />
        <Field
          label={t('transcribe.code')}
          maxLength={60}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <TextArea
        ref={field}
        label={t('transcribe.text')}
        hint={t('transcribe.hint')}
        dir="auto"
        maxLength={POST_IT_TEXT_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {parts.length > 1 ? (
        <Button onClick={() => add(parts)}>{t('transcribe.addSplit', { count: parts.length })}</Button>
      ) : (
        isLong(text) && <p className={styles.quiet}>{t('transcribe.long')}</p>
      )}
      <div className={styles.spread}>
        <p role="status" className={styles.count}>
          {t('transcribe.count', { count: typed.length })}
        </p>
        <Button look="plain" disabled={typed.length === 0} onClick={newBundle}>
          {t('transcribe.newBundle')}
        </Button>
      </div>
      <ul className={styles.list}>
        {typed
          .slice(-5)
          .toReversed()
          .flatMap((id) => board.snapshot.postIt.get(id) ?? [])
          .map((note) => (
            <li key={note.id} className={styles.card}>
              <p className={styles.words} dir="auto">
                {note.text}
              </p>
            </li>
          ))}
      </ul>
    </div>
  );
}
