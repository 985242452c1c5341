import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
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
  const set = (next: number) => {
    if (Number.isInteger(next)) onChange(Math.min(most, Math.max(least, next)));
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
          value={value}
          onChange={(event) => set(event.target.valueAsNumber)}
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
