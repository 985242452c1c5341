import { useId } from 'react';
import type { Claim, ReadAgreement } from '../../shared/queries/agreement.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import panels from '../panels/panels.module.css';
import { openAgreement } from './agreementUi.ts';
import { agreementName, dayWords, fromWords, limitWords, slotWords, stateWords } from './agreementWords.ts';
import { useClaimName } from './RotaWeeks.tsx';
import styles from './agreement.module.css';
import { useAgreements } from './useAgreements.ts';

/** In the list of the board: each agreement in sentences, with what the answers come to, and the way to it. */
export function AgreementInWords() {
  return useAgreements().map((read) => <OneInWords key={read.agreement.id} read={read} />);
}

function OneInWords({ read }: { read: ReadAgreement }) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const nameOf = useClaimName();
  const wordsOf = (claim: Claim) => [nameOf(claim), claim.record.purpose.trim()].filter(Boolean).join(', ');
  const { agreement, rota, state } = read;
  const lines = [limitWords(t, agreement), slotWords(t, agreement), fromWords(t, agreement)].filter(Boolean);
  return (
    <section className={styles.inWords} aria-labelledby={headingId}>
      <h2 id={headingId} dir="auto">
        {agreementName(t, agreement)}
      </h2>
      <p className={styles.stateInWords} data-state={state}>
        {stateWords(t, state)}
      </p>
      <p dir="auto">{lines.join(' · ')}</p>
      <ul className={panels.list}>
        {rota.map(({ week, coming, isClash }) => (
          <li key={week} dir="auto">
            {[t('network.week', { week }), dayWords(agreement, week)].filter(Boolean).join(', ')}:{' '}
            {coming.length === 0 ? t('agreement.nobodyYet') : coming.map(wordsOf).join(' · ')}
            {isClash && ` (${t('agreement.clash')})`}
          </li>
        ))}
      </ul>
      <Button onClick={() => openAgreement(workspace, agreement.id)}>{t('agreement.look')}</Button>
    </section>
  );
}
