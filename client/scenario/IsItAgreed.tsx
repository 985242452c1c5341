import { CalendarDays } from 'lucide-react';
import { useId } from 'react';
import { openAgreement } from '../agreement/agreementUi.ts';
import { agreementName, stateWords } from '../agreement/agreementWords.ts';
import { useAgreements } from '../agreement/useAgreements.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { useGlass } from './Glass.tsx';

/** What was tried out is not agreed by being tried out: what everybody has said to who comes when, and the way there. */
export function IsItAgreed() {
  const t = useText();
  const headingId = useId();
  const { actual } = useGlass().glass;
  const all = useAgreements();
  return (
    <section className={styles.stack} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('scenario.isItAgreed')}</h3>
      {all.length === 0 && <p className={styles.quiet}>{t('scenario.notAskedYet')}</p>}
      {all.map(({ agreement, state }) => (
        <p key={agreement.id}>
          {agreementName(t, agreement)}: <strong>{stateWords(t, state)}</strong>
        </p>
      ))}
      <Button
        icon={<CalendarDays aria-hidden />}
        onClick={() => {
          const [first] = all;
          if (first) openAgreement(actual, first.agreement.id);
          else actual.ui.setState({ panel: 'agreement' });
        }}
      >
        {t('panel.agreement')}
      </Button>
    </section>
  );
}
