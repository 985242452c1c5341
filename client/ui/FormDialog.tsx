import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './FormDialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly submit: string;
  readonly disabled?: boolean;
  /** In place of that button, while something else has to be done first; Enter does nothing then. */
  readonly instead?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** The fields, with what has to be known beside them. */
  readonly children: ReactNode;
}

/** Asks for a few words before something is done: Enter does it, Escape and Cancel do not. Open as long as it is there. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, disabled = false, instead, onSubmit, onClose, children } = props;
  const t = useText();
  const form = useId();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {instead ?? (
            <Button type="submit" form={form} look="primary" disabled={disabled}>
              {submit}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled && instead === undefined) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
