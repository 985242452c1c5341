import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import styles from './Field.module.css';
import { joinClasses } from './joinClasses.ts';

type FrameProps = {
  label: string;
  /** A line under the label; say here what is optional. */
  hint?: ReactNode;
  /** Why what is in the field cannot be used, and what to do. */
  error?: string | undefined;
};

export type FieldProps = FrameProps &
  InputHTMLAttributes<HTMLInputElement> & { large?: boolean; ref?: Ref<HTMLInputElement> };

export type TextAreaProps = FrameProps &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

function describe(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return joinClasses(hint != null && `${id}-hint`, error && `${id}-error`) || undefined;
}

/** Label above, hint, the control, and the error below; used by every kind of field. */
export function FieldFrame(props: FrameProps & { id: string; children: ReactNode }) {
  const { id, label, hint, error, children } = props;
  return (
    <div className={styles.frame}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint != null && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

export function Field({ label, hint, error, large, className, ...rest }: FieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, hint, error)}
        className={joinClasses(styles.input, large && styles.large, className)}
      />
    </FieldFrame>
  );
}

export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, hint, error)}
        className={joinClasses(styles.input, styles.area, className)}
      />
    </FieldFrame>
  );
}
