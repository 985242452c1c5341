import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useText } from '../i18n/useText.ts';
import { laneOptions, NONE } from '../panels/laneOptions.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './private.module.css';
import type { Composer } from './useComposer.ts';
import { useParts } from './usePrivateRounds.ts';

/** One field for one idea; the next one is a key away. */
export function NoteComposer({ round, composer }: { round: PrivateRoundFact; composer: Composer }) {
  const t = useText();
  const parts = useParts();
  const field = useRef<HTMLTextAreaElement>(null);
  const lanes = round.lane === null ? parts : [];
  useEffect(() => {
    // A note that is taken up again is at hand at once.
    if (composer.noteId !== null) field.current?.focus();
  }, [composer.noteId]);
  const next = () => {
    composer.next();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (composer.text.trim() !== '') next();
  };
  return (
    <div className={styles.composer}>
      {lanes.length > 0 && (
        <Select
          label={t('private.lane')}
          options={laneOptions(t, lanes)}
          value={composer.lane ?? NONE}
          onChange={(lane) => composer.chooseLane(lane === NONE ? null : lane)}
        />
      )}
      <TextArea
        ref={field}
        label={t('private.field')}
        className={styles.field}
        rows={4}
        dir="auto"
        enterKeyHint="next"
        value={composer.text}
        onChange={(event) => composer.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ends}>
        <Button look="primary" disabled={composer.text.trim() === ''} onClick={next}>
          {t('private.next')}
        </Button>
        <Button disabled={composer.text.trim() === ''} onClick={composer.next}>
          {t('private.done')}
        </Button>
      </div>
    </div>
  );
}
