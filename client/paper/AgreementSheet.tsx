import { standingAnswer, type Asked, type ReadAgreement } from '../../shared/queries/agreement.ts';
import { AnswerMark } from '../agreement/AnswerMark.tsx';
import {
  agreementName,
  dayWords,
  fromWords,
  givenWords,
  limitWords,
  slotWords,
  stateWords,
  unsettledWords,
  whyWords,
} from '../agreement/agreementWords.ts';
import { CalendarLink } from '../agreement/CalendarLink.tsx';
import { useClaimName } from '../agreement/RotaWeeks.tsx';
import { useAgreements } from '../agreement/useAgreements.ts';
import { columnName } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import type { SheetProps } from './sheet.ts';
import styles from './sheets.module.css';

/** Who comes when, a page each for everybody: what is agreed or not stands above all else, on paper too. */
export function AgreementSheet({ title, origin, aliases }: SheetProps) {
  const t = useText();
  const all = useAgreements();
  if (all.length === 0)
    return (
      <article className={styles.sheet}>
        <h1>{t('panel.agreement')}</h1>
        <p>{t('agreement.noneYet')}</p>
      </article>
    );
  return all.map((read) => (
    <OneSheet key={read.agreement.id} read={read} aliases={aliases} origin={[title, origin].join(' · ')} />
  ));
}

function OneSheet({ read, aliases, origin }: { read: ReadAgreement; aliases: boolean; origin: string }) {
  const t = useText();
  const nameOf = useClaimName();
  const { agreement, rota, state, asked } = read;
  const lines = [slotWords(t, agreement), fromWords(t, agreement)].filter(Boolean);
  return (
    <>
      <article className={styles.sheet}>
        <p className={styles.origin}>{origin}</p>
        <h1 className={styles.big}>{agreementName(t, agreement)}</h1>
        <section className={styles.state} data-state={state} role="status">
          <h2>{stateWords(t, state)}</h2>
          <p>{t(`agreement.means.${state}`)}</p>
          {[...whyWords(t, read, (one) => columnName(t, one, aliases)), ...unsettledWords(t, read)].map(
            (words) => (
              <p key={words}>{words}</p>
            ),
          )}
        </section>
        <p className={styles.limit}>{limitWords(t, agreement)}</p>
        {lines.length > 0 && <p className={styles.slot}>{lines.join(' · ')}</p>}
        <ol className={styles.weeks}>
          {rota.map(({ week, coming }) => (
            <li key={week}>
              <h2>{[t('network.week', { week }), dayWords(agreement, week)].filter(Boolean).join(', ')}</h2>
              {coming.length === 0 && <p className={styles.quiet}>{t('agreement.nobodyYet')}</p>}
              {coming.map((claim) => (
                <p key={claim.record.id} dir="auto">
                  <strong>{nameOf(claim)}</strong>
                  {claim.record.purpose.trim() !== '' && `: ${claim.record.purpose.trim()}`}
                </p>
              ))}
            </li>
          ))}
        </ol>
        <section className={styles.together}>
          <h2 className={styles.over}>
            {t('agreement.answers')}: {stateWords(t, state)}
          </h2>
          <ul className={styles.answers}>
            {asked.map((one) => (
              <OneAnswer
                key={one.actor.id}
                asked={one}
                terms={read.terms}
                name={columnName(t, one.actor, aliases)}
              />
            ))}
          </ul>
          <section className={styles.sayNo}>
            <h2>{t('paper.sayNoTitle')}</h2>
            <p>{t('agreement.takeBackAny')}</p>
            <p className={styles.line}>{t('paper.ringFirst')}</p>
          </section>
        </section>
      </article>
      <div className={styles.onScreen}>
        <CalendarLink read={read} />
      </div>
    </>
  );
}

function OneAnswer({ asked, terms, name }: { asked: Asked; terms: string; name: string }) {
  const t = useText();
  const standing = standingAnswer(asked, terms);
  return (
    <li>
      <strong dir="auto">{name}</strong>
      <AnswerMark answer={standing?.answer ?? null} given={standing?.given} />
      {standing && <span dir="auto">{givenWords(t, standing)}</span>}
    </li>
  );
}
