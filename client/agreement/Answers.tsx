import { useState, type FormEvent } from 'react';
import { ANSWERS, type Answer, type GivenAnswer, type WayGiven } from '../../shared/model/agreementAnswer.ts';
import { standingAnswer, type Asked, type ReadAgreement } from '../../shared/queries/agreement.ts';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { TOLD_MAX, WHEN_MAX } from '../../shared/session/networkLimits.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSwapsOn } from '../enquiry/useEnquiry.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useActorNames, usePersonName } from '../seats/useNames.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './agreement.module.css';
import { AnswerMark } from './AnswerMark.tsx';
import { givenWords } from './agreementWords.ts';

/** From where this person would answer for a seat; null = from nowhere. The server asks the same. */
export function wayOf(seat: SeatFact | undefined, participantId: string): Exclude<WayGiven, 'told'> | null {
  if (seat === undefined) return null;
  if (seat.holder === participantId) return seat.isPerson ? 'person' : 'inRole';
  const isInRole = seat.owes.includes(participantId) && !seat.excused.includes(participantId);
  return seat.kind === 'chair' && isInRole ? 'chair' : null;
}

/** From where this person would answer for somebody who is asked. */
function useWayFor(): (asked: Asked) => OneAskedProps['way'] {
  const { session, participantId } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const seats = new Map(useSeats().map((seat) => [seat.actorId, seat]));
  const lent = useSwapsOn().flatMap(({ moves }) => moves.filter(({ from }) => from === participantId));
  return ({ actor, history }) => {
    const seat = seats.get(actor.id);
    if (isObserver) return null;
    // Whoever has swapped their seat away for a while takes back what they have said as themselves.
    const last = history.at(-1);
    const isMine = last?.given === 'person' && last.by === participantId;
    return isMine && lent.some(({ seatId }) => seatId === seat?.id) ? 'person' : wayOf(seat, participantId);
  };
}

/** What this person answers for: the question and the three buttons, before the weeks. Nothing for whoever answers for nobody. */
export function MyAnswers({ read }: { read: ReadAgreement }) {
  const wayFor = useWayFor();
  const seats = useSeats();
  const isHereNow = ({ actor }: Asked) => isHere(seats.find(({ actorId }) => actorId === actor.id));
  const mine = read.asked.filter((one) => wayFor(one) !== null);
  return (
    mine.length > 0 && (
      <ul className={panels.list}>
        {mine.map((asked) => (
          <OneAsked
            key={asked.actor.id}
            read={read}
            asked={asked}
            way={wayFor(asked)}
            mayTell={!isHereNow(asked)}
          />
        ))}
      </ul>
    )
  );
}

/** Everybody else who is asked, with what stands for them, how it was given, and what was answered before. */
export function Answers({ read }: { read: ReadAgreement }) {
  const t = useText();
  const { session } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const seats = new Map(useSeats().map((seat) => [seat.actorId, seat]));
  const wayFor = useWayFor();
  const others = read.asked.filter((one) => wayFor(one) === null);
  return (
    <section className={panels.stack}>
      <h3>{t('agreement.answers')}</h3>
      <p className={panels.quiet}>{t('agreement.answersLead')}</p>
      <ul className={panels.list}>
        {others.map((asked) => (
          <OneAsked
            key={asked.actor.id}
            read={read}
            asked={asked}
            way={null}
            mayTell={!isObserver && !isHere(seats.get(asked.actor.id))}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whoever sits there as themselves answers for themselves. */
function isHere(seat: SeatFact | undefined): boolean {
  return seat?.held === true && seat.isPerson && !seat.away;
}

interface OneAskedProps {
  readonly read: ReadAgreement;
  readonly asked: Asked;
  readonly way: Exclude<WayGiven, 'told'> | null;
  readonly mayTell: boolean;
}

function OneAsked({ read, asked, way, mayTell }: OneAskedProps) {
  const t = useText();
  const name = useActorNames()(asked.actor);
  const [telling, setTelling] = useState(false);
  const wordsOf = useGivenWords();
  const last = asked.history.at(-1) ?? null;
  const standing = standingAnswer(asked, read.terms);
  return (
    <li className={styles.asked} data-mine={way !== null || undefined}>
      <p className={panels.spread}>
        <strong dir="auto">{name}</strong>
        <AnswerMark answer={standing?.answer ?? null} given={standing?.given} />
      </p>
      {last && (
        <p className={panels.quiet} dir="auto">
          {standing
            ? wordsOf(last)
            : t(last.terms === read.terms ? 'agreement.beforeTheyCame' : 'agreement.toOtherWords', {
                answer: t(`agreement.answer.${last.answer}`),
                given: wordsOf(last),
              })}
        </p>
      )}
      {way !== null && <MyAnswer read={read} asked={asked} way={way} name={name} />}
      {telling && <ToldForm read={read} asked={asked} name={name} onDone={() => setTelling(false)} />}
      <span className={panels.row}>
        {mayTell && way !== 'person' && !telling && (
          <Button
            look="plain"
            aria-label={t('agreement.tellNamed', { name })}
            onClick={() => setTelling(true)}
          >
            {t('agreement.tell')}
          </Button>
        )}
      </span>
      {asked.history.length > 1 && <History history={asked.history} />}
    </li>
  );
}

/** One's own answer: three buttons of the same size, so that no is as easy as yes. */
function MyAnswer({
  read,
  asked,
  way,
  name,
}: Omit<OneAskedProps, 'mayTell' | 'way'> & { way: WayGiven; name: string }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const standing = standingAnswer(asked, read.terms);
  const mine = standing?.given === way ? standing.answer : null;
  const answer = (chosen: Answer) =>
    start(() =>
      command('answerAgreement', {
        ...{ boardId, agreementId: read.agreement.id, actorId: asked.actor.id },
        ...{ answer: chosen, given: way, terms: read.terms },
      }),
    );
  return (
    <div className={styles.mine} role="group" aria-label={t('agreement.answerAs', { name })}>
      <p>
        {t(
          way === 'person' ? 'agreement.asYourself' : `agreement.as.${way === 'chair' ? 'chair' : 'inRole'}`,
          { name },
        )}
      </p>
      <div className={styles.choices}>
        {ANSWERS.map((one) => (
          <Button
            key={one}
            look={mine === one ? 'primary' : 'quiet'}
            aria-pressed={mine === one}
            busy={busy}
            onClick={() => answer(one)}
          >
            {t(`agreement.answer.${one}`)}
          </Button>
        ))}
      </div>
      {mine === 'yes' && <p className={panels.quiet}>{t('agreement.takeBack')}</p>}
    </div>
  );
}

/** What somebody who is not here has told us: by whom and when belongs to it. */
function ToldForm(props: { read: ReadAgreement; asked: Asked; name: string; onDone: () => void }) {
  const { read, asked, name, onDone } = props;
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [toldBy, setToldBy] = useState('');
  const [toldOn, setToldOn] = useState(() => formatDay(currentLanguage(), Date.now()));
  const isWhole = answer !== null && toldBy.trim() !== '' && toldOn.trim() !== '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const { terms, agreement } = read;
    const what = { answer, given: 'told', toldBy, toldOn, terms } as const;
    start(async () => {
      const sent = { boardId, agreementId: agreement.id, actorId: asked.actor.id, ...what };
      if ((await command('answerAgreement', sent)).ok) onDone();
    });
  };
  return (
    <form className={styles.told} onSubmit={save}>
      <Chips
        label={t('agreement.whatToldNamed', { name })}
        value={answer}
        options={ANSWERS.map((one) => ({ value: one, label: t(`agreement.answer.${one}`) }))}
        onChange={setAnswer}
      />
      <Field
        label={t('agreement.toldBy')}
        hint={t('agreement.toldByHint')}
        value={toldBy}
        maxLength={TOLD_MAX}
        onChange={({ target }) => setToldBy(target.value)}
      />
      <Field
        label={t('agreement.toldOn')}
        value={toldOn}
        maxLength={WHEN_MAX}
        onChange={({ target }) => setToldOn(target.value)}
      />
      <div className={panels.row}>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
        <Button type="submit" look="primary" busy={busy} disabled={!isWhole}>
          {t('agreement.save')}
        </Button>
      </div>
    </form>
  );
}

/** How an answer was given; of one that was told also who wrote it down. */
function useGivenWords(): (answer: GivenAnswer) => string {
  const t = useText();
  const nameOf = usePersonName();
  return (answer) => {
    const words = givenWords(t, answer);
    if (answer.given !== 'told' || answer.by === null) return words;
    return [words, t('agreement.writtenBy', { name: nameOf(answer.by) })].join(', ');
  };
}

/** All that was answered for a seat, the newest first. */
function History({ history }: { history: readonly GivenAnswer[] }) {
  const t = useText();
  const wordsOf = useGivenWords();
  const language = currentLanguage();
  return (
    <details>
      <summary>{t('agreement.history', { count: history.length })}</summary>
      <ol className={styles.history}>
        {history.toReversed().map((one) => (
          <li key={`${one.at} ${one.answer}`}>
            <AnswerMark answer={one.answer} given={one.given} />
            <span dir="auto">{wordsOf(one)}</span>
            <span className={panels.quiet}>
              {formatDay(language, one.at)}, {formatTime(language, one.at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
