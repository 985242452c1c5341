import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import styles from './CopyField.module.css';
import { copyText } from './copyText.ts';
import fieldStyles from './Field.module.css';
import { joinClasses } from './joinClasses.ts';

export type CopyFieldProps = {
  label: string;
  value: string;
  hint?: string;
};

type Outcome = 'none' | 'copied' | 'failed';
const SHOWN_MS = 2500;

/** A text to hand on, with a button that copies it; works over plain http too. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const id = useId();
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <div className={fieldStyles.frame}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      {hint && <span className={fieldStyles.hint}>{hint}</span>}
      <div className={styles.row}>
        <input
          id={id}
          readOnly
          value={value}
          className={joinClasses(fieldStyles.input, styles.value)}
          onFocus={(event) => event.target.select()}
        />
        <Button
          className={styles.button}
          icon={outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          onClick={() => setOutcome(copyText(value) ? 'copied' : 'failed')}
        >
          <span aria-live="polite">{outcome === 'copied' ? t('ui.copied') : t('ui.copy')}</span>
        </Button>
      </div>
      {outcome === 'failed' && <span className={fieldStyles.error}>{t('ui.copyFailed')}</span>}
    </div>
  );
}
