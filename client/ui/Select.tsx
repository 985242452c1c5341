import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { FieldFrame } from './Field.tsx';
import fieldStyles from './Field.module.css';
import { joinClasses } from './joinClasses.ts';

export type Option<Value extends string> = { value: Value; label: string };

export type SelectProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  hint?: string;
  /** Small, in one line with its label, for the foot of a page. */
  quiet?: boolean;
  autoFocus?: boolean;
};

/** One of several from a list; the device's own list, which phones and screen readers know best. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, onChange, hint, quiet, autoFocus } = props;
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  const select = (
    <span className={fieldStyles.selectBox}>
      <select
        id={id}
        autoFocus={autoFocus}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={joinClasses(fieldStyles.input, fieldStyles.select, quiet && fieldStyles.quietSelect)}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className={fieldStyles.chevron} />
    </span>
  );
  if (quiet) {
    return (
      <label className={fieldStyles.quietLabel}>
        {label}
        {select}
      </label>
    );
  }
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      {select}
    </FieldFrame>
  );
}
