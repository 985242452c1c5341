import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { AppearanceSelect } from '../ui/AppearanceSelect.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { Wordmark } from '../ui/Wordmark.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { Link } from './Link.tsx';
import styles from './PageFrame.module.css';

export type PageFrameProps = {
  /** Title of the window; the app's name follows it. */
  title?: string | undefined;
  /** narrow: one column for one task; wide: two columns. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
};

/** The pages around the board: name above, the sheet, and the foot with what can always be asked. */
export function PageFrame({ title, width = 'narrow', children }: PageFrameProps) {
  const t = useText();
  const name = t('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link to="/" className={styles.home}>
          <Wordmark name={name} />
        </Link>
      </header>
      <main className={joinClasses(styles.main, styles[width])}>{children}</main>
      <footer className={styles.foot}>
        <Link to="/about" className={styles.footLink}>
          {t('about.title')}
        </Link>
        <LanguageSelect />
        <AppearanceSelect />
      </footer>
      <ToastRegion />
    </div>
  );
}
