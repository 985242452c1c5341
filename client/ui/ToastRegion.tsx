import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { currentToasts, dismissToast, onToastsChange } from './toasts.ts';
import type { Toast } from './toasts.ts';
import styles from './ToastRegion.module.css';

function ToastCard({ toast }: { toast: Toast }) {
  const t = useText();
  const { action } = toast;
  const act = () => {
    action?.run();
    dismissToast(toast.id);
  };
  return (
    <div className={styles.toast} data-tone={toast.tone}>
      <span className={styles.words}>{toast.words}</span>
      {action && (
        <Button look="plain" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton
        label={t('ui.dismiss')}
        icon={<X aria-hidden />}
        side="above"
        onClick={() => dismissToast(toast.id)}
      />
    </div>
  );
}

/** Where toasts appear. Once on a page, always there, so that screen readers hear what comes into it. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToastsChange, currentToasts, currentToasts);
  return (
    <div className={styles.region} role="log" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
