import { Minus, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import fieldStyles from '../ui/Field.module.css';
import styles from './theming.module.css';

export interface StepperProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  onChange(value: number): void;
}

/** A small number: typed, or one more and one less. */
export function Stepper({ label, hint, value, least, most, onChange }: StepperProps) {
  const t = useText();
  const id = useId();
  // What is being typed may be no number yet: an emptied field stays empty until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const set = (next: number) => {
    setTyped(null);
    onChange(Math.min(most, Math.max(least, next)));
  };
  const type = (text: string) => {
    setTyped(text);
    const next = Number(text);
    if (text !== '' && Number.isInteger(next) && next >= least && next <= most) onChange(next);
  };
  return (
    <div className={fieldStyles.frame}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </span>
      )}
      <div className={styles.stepper}>
        <Button
          aria-label={t('theming.oneLess', { what: label })}
          icon={<Minus aria-hidden />}
          disabled={value <= least}
          onClick={() => set(value - 1)}
        />
        <input
          id={id}
          type="number"
          inputMode="numeric"
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={fieldStyles.input}
          min={least}
          max={most}
          value={typed ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        <Button
          aria-label={t('theming.oneMore', { what: label })}
          icon={<Plus aria-hidden />}
          disabled={value >= most}
          onClick={() => set(value + 1)}
        />
      </div>
    </div>
  );
}
