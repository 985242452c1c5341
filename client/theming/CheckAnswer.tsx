import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ANSWER_NOTE_MAX } from '../../shared/session/limits.ts';
import { VERDICTS, type CheckFact, type Verdict } from '../../shared/session/themingFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './check.module.css';
import { VERDICT_LOOKS } from './verdicts.ts';

/** A note is sent when its writer pauses so long, ms. */
const PAUSE = 700;

interface CheckAnswerProps {
  readonly check: CheckFact;
  readonly itemId: string;
}

/**
 * One's answer about one theme: one of three, and a few words if one wants to. It stays in sight whichever
 * it is: a second tap of a quick finger must not answer the next one.
 */
export function CheckAnswer({ check, itemId }: CheckAnswerProps) {
  const t = useText();
  const { announce } = useWorkspace();
  const command = useCommand();
  const kept = check.mine[itemId];
  const [verdict, setVerdict] = useState<Verdict | null>(kept?.verdict ?? null);
  const [note, setNote] = useState(kept?.note ?? '');
  const send = async (nextVerdict: Verdict | null, nextNote: string) => {
    const answer = await command('answerCheck', {
      checkId: check.id,
      itemId,
      verdict: nextVerdict,
      note: nextVerdict === null ? '' : nextNote,
    });
    return answer.ok;
  };
  const sendNote = useLateNote((words) => void send(verdict, words));
  // On a phone it opens below the edge of the screen, where nobody would see that words can be added.
  const comment = useRef<HTMLDivElement>(null);
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    if (isNew) comment.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew, verdict]);
  const choose = async (next: Verdict) => {
    const before = verdict;
    setVerdict(next);
    setIsNew(next !== 'right');
    sendNote.drop();
    if (!(await send(next, note))) return setVerdict(before);
    announce(t('check.kept', { answer: t(VERDICT_LOOKS[next].label) }));
  };
  const takeBack = async () => {
    sendNote.drop();
    if (!(await send(null, ''))) return;
    setVerdict(null);
    setNote('');
    announce(t('check.takenBack'));
  };
  return (
    <>
      <div className={styles.verdicts} role="group" aria-label={t('check.question')}>
        {VERDICTS.map((one) => {
          const { label, Icon } = VERDICT_LOOKS[one];
          return (
            <button
              key={one}
              type="button"
              data-verdict={one}
              className={joinClasses(styles.verdict, one === verdict && styles.chosen)}
              aria-pressed={one === verdict}
              onClick={() => void choose(one)}
            >
              <Icon aria-hidden />
              <span>{t(label)}</span>
              {one === verdict && <Check aria-hidden />}
            </button>
          );
        })}
      </div>
      {verdict !== null && (
        <div ref={comment} className={styles.comment}>
          <TextArea
            label={t(verdict === 'right' ? 'check.noteRight' : 'check.note')}
            hint={t('check.noteHint')}
            value={note}
            maxLength={ANSWER_NOTE_MAX}
            rows={3}
            onChange={(event) => {
              setNote(event.target.value);
              sendNote.later(event.target.value);
            }}
            onBlur={sendNote.now}
          />
          <Button look="plain" onClick={() => void takeBack()}>
            {t('check.takeBack')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Sends words once their writer pauses, leaves the field, or leaves the page of it: none are lost. */
function useLateNote(send: (words: string) => void) {
  const latest = useRef(send);
  const waiting = useRef<{ words: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => {
    latest.current = send;
  });
  const drop = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const now = () => {
    const words = waiting.current?.words;
    drop();
    if (words !== undefined) latest.current(words);
  };
  const later = (words: string) => {
    drop();
    waiting.current = { words, timer: setTimeout(now, PAUSE) };
  };
  const atLast = useRef(now);
  useEffect(() => {
    atLast.current = now;
  });
  useEffect(() => () => atLast.current(), []);
  return { later, now, drop };
}
