import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Chips.module.css';
import { joinClasses } from './joinClasses.ts';
import type { Option } from './Select.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type ChipsProps<Value extends string> = {
  label: string;
  hint?: ReactNode;
  options: readonly (Option<Value> & { note?: string })[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** The label is for screen readers only. */
  labelHidden?: boolean;
  /** One under the other, each as wide as the field. */
  stacked?: boolean;
};

/** One of a few, all in sight, each big enough for a thumb. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, hint, options, value, onChange, labelHidden, stacked } = props;
  const name = useId();
  return (
    <fieldset className={styles.set} aria-describedby={hint == null ? undefined : `${name}-hint`}>
      <legend className={styles.legend}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      {hint != null && (
        <span id={`${name}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <div className={joinClasses(styles.row, stacked && styles.stacked)}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.mark} aria-hidden="true" />
            <span className={styles.words}>
              {option.label}
              {option.note && <span className={styles.note}>{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
