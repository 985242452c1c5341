import { CircleAlert, CircleCheck, CircleDashed, VenetianMask } from 'lucide-react';
import { isTheirOwn } from '../../shared/model/agreementAnswer.ts';
import {
  standingAnswer,
  type Claim,
  type ReadAgreement,
  type RotaWeek,
} from '../../shared/queries/agreement.ts';
import { useText } from '../i18n/useText.ts';
import {
  agreementName,
  dayWords,
  fromWords,
  limitWords,
  slotWords,
  stateWords,
  whyWords,
} from './agreementWords.ts';
import { useActorNames } from '../seats/useNames.ts';
import { useClaimName } from './RotaWeeks.tsx';
import { useAgreements } from './useAgreements.ts';
import styles from './WallAgreement.module.css';

const STATE_ICONS = {
  open: CircleDashed,
  triedOut: VenetianMask,
  agreed: CircleCheck,
  openAgain: CircleAlert,
};

/** So many weeks stand beside each other in large letters. */
const FEW_WEEKS = 4;

/** More letters than this in one week, or in one word, are written smaller. */
const MOST_LETTERS = 50;
const LONG_WORD = 12;

function countLetters({ coming }: RotaWeek, nameOf: (claim: Claim) => string): number {
  const words = coming.map((claim) => `${nameOf(claim)} ${claim.record.purpose}`).join(' ');
  const longest = Math.max(...words.split(/\s+/).map((word) => word.length));
  return longest > LONG_WORD ? Infinity : words.length;
}

/** Who comes when, for the room: how many say yes, whose no stands, and never who has not answered yet. */
export default function WallAgreement({ agreementId }: { agreementId: string }) {
  const t = useText();
  const nameOf = useClaimName();
  const actorName = useActorNames();
  const read = useAgreements().find(({ agreement }) => agreement.id === agreementId);
  if (!read) return null;
  const { agreement, state, rota } = read;
  const Icon = STATE_ICONS[state];
  const why = whyWords(t, read, actorName);
  const lines = [slotWords(t, agreement), fromWords(t, agreement)].filter(Boolean);
  return (
    <section className={styles.wall}>
      <header>
        <p className={styles.over} dir="auto">
          {agreementName(t, agreement)}
        </p>
        <h1 className={styles.limit}>{limitWords(t, agreement)}</h1>
        {lines.length > 0 && (
          <p className={styles.slot} dir="auto">
            {lines.join(' · ')}
          </p>
        )}
      </header>
      <ol
        className={styles.weeks}
        data-many={rota.length > FEW_WEEKS || undefined}
        data-full={rota.some((week) => countLetters(week, nameOf) > MOST_LETTERS) || undefined}
      >
        {rota.map((week) => (
          <WallWeek key={week.week} read={read} week={week} />
        ))}
      </ol>
      <footer className={styles.foot} data-state={state}>
        <p className={styles.state} role="status">
          <Icon aria-hidden />
          {stateWords(t, state)}
        </p>
        {why.length > 0 && (
          <p className={styles.why} dir="auto">
            {why.join(' ')}
          </p>
        )}
        <p className={styles.counts}>{countWords(t, read)}</p>
      </footer>
    </section>
  );
}

function WallWeek({ read, week }: { read: ReadAgreement; week: RotaWeek }) {
  const t = useText();
  const nameOf = useClaimName();
  const { coming, isClash } = week;
  return (
    <li className={styles.week} data-clash={isClash || undefined}>
      <h2>
        {t('network.week', { week: week.week })} <span>{dayWords(read.agreement, week.week)}</span>
      </h2>
      {isClash && <p className={styles.clash}>{t('agreement.clash')}</p>}
      {coming.length === 0 && <p className={styles.empty}>{t('agreement.nobodyYet')}</p>}
      {coming.map((claim) => (
        <p
          key={claim.record.id}
          className={styles.who}
          data-nobody={claim.actor === null || undefined}
          dir="auto"
        >
          {nameOf(claim)}
          {claim.record.purpose.trim() !== '' && <span>{claim.record.purpose}</span>}
        </p>
      ))}
    </li>
  );
}

/** "5 of 5 say yes, 1 of them in role". */
function countWords(t: ReturnType<typeof useText>, { asked, terms }: ReadAgreement): string {
  const yes = asked.map((one) => standingAnswer(one, terms)).filter((one) => one?.answer === 'yes');
  const tried = yes.filter((one) => one && !isTheirOwn(one)).length;
  return [
    t('agreement.sayYes', { count: yes.length, total: asked.length }),
    tried > 0 ? t('agreement.ofThemTried', { count: tried }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
