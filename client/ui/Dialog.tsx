import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';

export type DialogProps = {
  title: string;
  open: boolean;
  /** Escape, the cross, or a press beside the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the safe one first. */
  actions?: ReactNode;
  wide?: boolean;
};

/**
 * A question or a task that everything else waits for. The browser's own dialog keeps the focus
 * inside and gives it back. The content is made anew each time it opens.
 */
export function Dialog({ title, open, onClose, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useText();
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    if (!element.open) element.showModal();
    return () => element.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={joinClasses(styles.dialog, wide && styles.wide)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={t('ui.close')} icon={<X aria-hidden />} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
