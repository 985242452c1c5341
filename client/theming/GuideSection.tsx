import { ChevronDown } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { joinClasses } from '../ui/joinClasses.ts';
import wordStyles from '../ui/words.module.css';
import guideStyles from './guide.module.css';
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
  useInSight(button, open);
  return (
    <section
      className={joinClasses(guideStyles.section, open && guideStyles.opened)}
      aria-labelledby={`${id}-title`}
    >
      <h3 className={guideStyles.sectionHead}>
        <button
          ref={button}
          type="button"
          className={guideStyles.sectionButton}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={onToggle}
        >
          <span className={guideStyles.sectionIcon}>{icon}</span>
          <span className={guideStyles.sectionWords}>
            <span id={`${id}-title`} className={guideStyles.sectionTitle}>
              {number}. {title}
            </span>
            <span
              className={joinClasses(
                wordStyles.quietTwoLines,
                guideStyles.sectionState,
                isCalling && guideStyles.called,
              )}
            >
              {state}
            </span>
          </span>
          <ChevronDown aria-hidden className={guideStyles.chevron} />
        </button>
      </h3>
      <div ref={body} id={`${id}-body`} hidden={!open} className={guideStyles.sectionBody}>
        {open && children}
      </div>
    </section>
  );
}

/** A step that is opened stays in sight from its heading on, also when a long one above it closes. */
function useInSight(head: RefObject<HTMLElement | null>, open: boolean): void {
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (open && !wasOpen.current) {
      head.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
      head.current?.scrollIntoView({ block: 'nearest' });
    }
    wasOpen.current = open;
  }, [open, head]);
}
