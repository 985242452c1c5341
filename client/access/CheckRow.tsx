import { Circle, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './CheckPage.module.css';

/** good: nothing to do; attention: something to mend; open: not known yet. */
export type Verdict = 'good' | 'attention' | 'open';

const ICONS = { good: CircleCheck, attention: TriangleAlert, open: Circle };

export type CheckRowProps = { verdict: Verdict; title: string; children: ReactNode };

/** One thing to check: a tick, or what to do. */
export function CheckRow({ verdict, title, children }: CheckRowProps) {
  const t = useText();
  const Icon = ICONS[verdict];
  return (
    <section className={styles.row}>
      <Icon aria-hidden className={joinClasses(styles.icon, styles[verdict])} />
      <div className={styles.body}>
        <h2>
          {title}
          <VisuallyHidden>{`: ${t(`roomCheck.${verdict}`)}`}</VisuallyHidden>
        </h2>
        {children}
      </div>
    </section>
  );
}
