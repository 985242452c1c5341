import type { Theme } from '../../shared/model/theme.ts';
import { useText } from '../i18n/useText.ts';
import { ThemeNameField } from '../outline/ThemeNameField.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './tablePanel.module.css';

/** Names a theme where it was made. */
export function NameInPanel({ theme, onStop }: { theme: Theme; onStop(): void }) {
  const t = useText();
  return (
    <div className={styles.naming} role="group" aria-label={t('theme.titleLabel')}>
      <p>{t('theme.titleLabel')}</p>
      <div className={styles.nameRow}>
        <ThemeNameField theme={theme} onStop={onStop} />
        {/* Leaving the field keeps the name. */}
        <Button look="primary">{t('outline.chooseDone')}</Button>
      </div>
    </div>
  );
}
