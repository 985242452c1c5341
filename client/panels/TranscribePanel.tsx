import { useEffect, useMemo } from 'react';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { POST_IT_TEXT_MAX, SOURCES } from '../../shared/model/postIt.ts';
import { isLong, splitText } from '../../shared/queries/splitText.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea, Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { laneOptions, NONE } from './laneOptions.ts';
import styles from './panels.module.css';
import { useTranscribing } from './useTranscribing.ts';

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
  const { board } = useWorkspace();
  useSnapshot(board);
  const { cohorts, rounds, bundle, choose, text, setText, typed, field, add, beginBundle } =
    useTranscribing();
  const parts = useMemo(() => splitText(text), [text]);
  useEffect(() => void field.current?.focus(), [field]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(event.ctrlKey || event.metaKey ? parts : [text]);
  };
  const cohortOptions = [
    { value: NONE, label: t('transcribe.noCohort') },
    ...cohorts.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <div className={styles.stack}>
      <Select
        label={t('transcribe.lane')}
        options={laneOptions(t, liveLanes(board.snapshot))}
        value={bundle.lane}
        onChange={(lane) => choose({ lane })}
      />
      {cohortOptions.length > 1 && (
        <Select
          label={t('transcribe.cohort')}
          options={cohortOptions}
          value={bundle.cohort}
          onChange={(cohort) => choose({ cohort })}
        />
      )}
      {rounds.length > 1 && (
        <Select
          label={t('transcribe.round')}
          options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
          value={bundle.round}
          onChange={(round) => choose({ round })}
        />
      )}
      <div className={styles.row}>
        <Select
          label={t('transcribe.source')}
          options={SOURCES.map((value) => ({ value, label: t(SOURCE_LABELS[value]) }))}
          value={bundle.source}
          onChange={(source) => choose({ source })}
        />
        <Field
          label={t('transcribe.code')}
          maxLength={60}
          value={bundle.code}
          onChange={(event) => choose({ code: event.target.value })}
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
        <Button look="plain" disabled={typed.length === 0} onClick={beginBundle}>
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
