import { ChevronDown } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './theming.module.css';
import { useKeptFocus } from './useKeptFocus.ts';

export interface GuideSectionProps {
  readonly number: number;
  readonly title: string;
  readonly icon: ReactNode;
  /** How it stands, in a few words. */
  readonly state: string;
  /** Somebody waits for something in here. */
  readonly isCalling: boolean;
  readonly open: boolean;
  onToggle(): void;
  readonly children: ReactNode;
}

/** One step of the guide: a heading that says how it stands, and what can be done when it is open. */
export function GuideSection(props: GuideSectionProps) {
  const { number, title, icon, state, isCalling, open, onToggle, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useKeptFocus(body, button);
  return (
    <section className={joinClasses(styles.section, open && styles.opened)} aria-labelledby={`${id}-title`}>
      <h3 className={styles.sectionHead}>
        <button
          ref={button}
          type="button"
          className={styles.sectionButton}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={onToggle}
        >
          <span className={styles.sectionIcon}>{icon}</span>
          <span className={styles.sectionWords}>
            <span id={`${id}-title`} className={styles.sectionTitle}>
              {number}. {title}
            </span>
            <span className={joinClasses(styles.sectionState, isCalling && styles.calling)}>{state}</span>
          </span>
          <ChevronDown aria-hidden className={styles.chevron} />
        </button>
      </h3>
      <div ref={body} id={`${id}-body`} hidden={!open} className={styles.sectionBody}>
        {open && children}
      </div>
    </section>
  );
}
