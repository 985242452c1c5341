import { useState } from 'react';
import { DOUBLE_MAX } from '../../shared/session/enquiryCommands.ts';
import type { DoubleFact } from '../../shared/session/enquiryFacts.ts';
import type { Priority } from '../../shared/model/place.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { usePersonName } from '../seats/useNames.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './enquiry.module.css';
import { useDoubles, useSeatName } from './useEnquiry.ts';
import { useIntoSight } from './useIntoSight.ts';

export const ROWS: Readonly<Record<Priority, TextKey>> = {
  matters: 'seat.matters',
  worries: 'seat.worries',
  wants: 'seat.wants',
};

/** What is said for me, to answer; and what I said for others, until they have answered. */
export function Doubles() {
  const { participantId } = useWorkspace();
  const doubles = useDoubles();
  return doubles.map((double) =>
    double.to === participantId ? (
      <Answer key={double.id} double={double} />
    ) : (
      <Waits key={double.id} double={double} />
    ),
  );
}

/** It is mine only with my yes, in my words where I change them. */
function Answer({ double }: { double: DoubleFact }) {
  const t = useText();
  const command = useCommand();
  const personName = usePersonName();
  const [text, setText] = useState(double.text);
  const [mending, setMending] = useState(false);
  const section = useIntoSight(true);
  const [busy, start] = useBusy();
  const answer = (yes: boolean) =>
    start(() => command('answerDouble', { doubleId: double.id, yes, ...(yes ? { text } : {}) }));
  return (
    <section ref={section} className={styles.asked} aria-label={t('enquiry.isThatSo')} data-said-for-me>
      <p className={panels.quiet}>
        {t('enquiry.saysForYou', { name: personName(double.by), row: t(ROWS[double.row]) })}
      </p>
      {mending ? (
        <TextArea
          autoFocus
          label={t('enquiry.inYourWords')}
          dir="auto"
          maxLength={DOUBLE_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <p className={styles.words} dir="auto">
          {double.text}
        </p>
      )}
      <h3>{t('enquiry.isThatSo')}</h3>
      <div className={panels.row}>
        <Button look="primary" busy={busy} disabled={text.trim() === ''} onClick={() => answer(true)}>
          {t(mending ? 'enquiry.thisIsSo' : 'enquiry.itIsSo')}
        </Button>
        {!mending && <Button onClick={() => setMending(true)}>{t('enquiry.mend')}</Button>}
        <Button busy={busy} onClick={() => answer(false)}>
          {t('enquiry.notSo')}
        </Button>
      </div>
      <p className={panels.quiet}>{t('enquiry.onlyYou')}</p>
    </section>
  );
}

function Waits({ double }: { double: DoubleFact }) {
  const t = useText();
  const command = useCommand();
  const seatName = useSeatName();
  return (
    <section className={panels.card}>
      <p className={panels.quiet}>{t('enquiry.waitsForAnswer', { seat: seatName(double.seatId) })}</p>
      <p dir="auto" className={panels.words}>
        {double.text}
      </p>
      <div>
        <Button onClick={() => void command('answerDouble', { doubleId: double.id, yes: false })}>
          {t('enquiry.takeBack')}
        </Button>
      </div>
    </section>
  );
}
