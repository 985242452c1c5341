import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './strips.module.css';
import { useStripSlot } from './useStripSlot.ts';

export interface StripProps {
  readonly icon: ReactNode;
  readonly words: ReactNode;
  /** Something waits for this person. */
  readonly isCalling?: boolean;
  /** It leads to this person's own work: on a phone it stays in sight before mere news. */
  readonly isWork?: boolean;
  /** Nobody may miss it: on a phone it stays in sight before all else. */
  readonly isNews?: boolean;
  readonly onDismiss?: (() => void) | undefined;
  /** What can be done. */
  readonly children?: ReactNode;
}

/** One line below the top bar: what is so, and what can be done about it. Never in the way of the work. */
export function Strip({ icon, words, isCalling, isWork, isNews, onDismiss, children }: StripProps) {
  const t = useText();
  const slot = useStripSlot(isNews ? 'news' : isCalling ? 'calling' : isWork ? 'work' : 'notice');
  return (
    <div {...slot} className={joinClasses(styles.strip, isCalling && styles.calling, isWork && styles.work)}>
      <span className={styles.icon}>{icon}</span>
      <p className={styles.words}>{words}</p>
      <div className={styles.actions}>
        {children}
        {onDismiss && <IconButton label={t('ui.dismiss')} icon={<X aria-hidden />} onClick={onDismiss} />}
      </div>
    </div>
  );
}
