import { useState } from 'react';
import { binPostIts } from '../../shared/operations/postIt.ts';
import type { ReadersAskFact } from '../../shared/session/facts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import styles from '../private/private.module.css';
import type { ShelfNote } from '../private/shelf.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { recall, remember } from '../ui/deviceMemory.ts';
import { showToast } from '../ui/toasts.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { agreeByToken } from './agreeByToken.ts';
import { answeredKey } from './answeredHere.ts';
import { useOwnInRound } from './useOwnInRound.ts';
import { readersLine } from './readersLine.ts';

/** What is asked of a round's writers, and one's own answer: for all signed notes at once, for each unsigned one by itself. */
export function AnswerCard({ ask }: { ask: ReadersAskFact }) {
  const t = useText();
  const language = useLanguage();
  const { board } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const { signed, unsigned } = useOwnInRound(ask.roundId);
  const { until } = ask;
  const answer = (agrees: boolean) => start(() => command('answerReaders', { askId: ask.id, agrees }));
  return (
    <section className={styles.asked}>
      <h4>{t('readers.asked')}</h4>
      <p>
        {readersLine(t, 'readers.then', ask.readers)} {promiseWords(t, ask)}
      </p>
      <p className={styles.quiet}>
        {t('readers.until', { day: formatDay(language, until), time: formatTime(language, until) })}
      </p>
      {signed.length > 0 && (
        <>
          <p>{t('readers.signed', { count: signed.length })}</p>
          <YesNo given={ask.mine} busy={busy} onAnswer={answer} />
          <ul className={styles.notes} aria-label={t('readers.yours')}>
            {signed.map(({ id, text }) => (
              <li key={id} className={styles.note}>
                <p className={styles.words} dir="auto">
                  {text}
                </p>
                <Confirm
                  label={t('private.takeBack')}
                  question={t('readers.binQuestion')}
                  onConfirm={async () => board.run(binPostIts([id]))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {unsigned.length > 0 && (
        <>
          <p>{t('readers.unsigned')}</p>
          <ul className={styles.notes} aria-label={t('readers.yours')}>
            {unsigned.map(({ own, note }) => (
              <li key={own.id} className={styles.note}>
                <p className={styles.words} dir="auto">
                  {note.text}
                </p>
                <UnsignedAnswer askId={ask.id} own={own} />
              </li>
            ))}
          </ul>
        </>
      )}
      {signed.length + unsigned.length === 0 && <p className={styles.quiet}>{t('readers.notYours')}</p>}
    </section>
  );
}

function UnsignedAnswer({ askId, own }: { askId: string; own: ShelfNote }) {
  const t = useText();
  const key = `seen.${answeredKey(askId, own.id)}`;
  const [given, setGiven] = useState<string | null>(() => recall(key));
  const [busy, start] = useBusy();
  const answer = (agrees: boolean) =>
    start(async () => {
      if (!(await agreeByToken(own, agrees))) return showToast(t('readers.notTaken'), { tone: 'attention' });
      remember(key, agrees ? 'yes' : 'no');
      setGiven(agrees ? 'yes' : 'no');
    });
  return <YesNo given={given === null ? null : given === 'yes'} busy={busy} onAnswer={answer} />;
}

function YesNo(props: { given: boolean | null; busy: boolean; onAnswer(agrees: boolean): void }) {
  const t = useText();
  const { given, busy, onAnswer } = props;
  return (
    <div className={styles.actions}>
      <Button
        look={given === true ? 'primary' : 'quiet'}
        aria-pressed={given === true}
        busy={busy}
        onClick={() => onAnswer(true)}
      >
        {t('readers.yes')}
      </Button>
      <Button
        look={given === false ? 'primary' : 'quiet'}
        aria-pressed={given === false}
        busy={busy}
        onClick={() => onAnswer(false)}
      >
        {t('readers.no')}
      </Button>
    </div>
  );
}
