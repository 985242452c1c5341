import { ArrowLeft, ArrowRight, MonitorUp, Presentation } from 'lucide-react';
import type { Spotlight } from '../../shared/session/facts.ts';
import { showWall } from '../board/showWall.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import listStyles from './list.module.css';
import styles from './theming.module.css';
import { TurnWall } from './TurnWall.tsx';
import { useSpotlight } from './useSpotlight.ts';

/** Something that can fill the wall. */
export interface WallLine {
  readonly show: Spotlight;
  readonly title: string;
  readonly note?: string;
  readonly isInner?: boolean;
}

export interface WallSteppingProps {
  readonly lines: readonly WallLine[];
  /** What the button says that puts the first one there. */
  readonly first: string;
}

/** From one to the next on the wall. */
export function WallStepping({ lines, first }: WallSteppingProps) {
  const t = useText();
  const { spotlight, show } = useSpotlight();
  const at = lines.findIndex((line) => line.show.id === spotlight?.id);
  const goTo = (line: WallLine | undefined) => line && void show(line.show);
  if (at < 0)
    return (
      <Button look="primary" icon={<Presentation aria-hidden />} onClick={() => goTo(lines[0])}>
        {first}
      </Button>
    );
  return (
    <div className={listStyles.stepping}>
      <Button icon={<ArrowLeft aria-hidden />} disabled={at === 0} onClick={() => goTo(lines[at - 1])}>
        {t('theming.previous')}
      </Button>
      <span className={styles.number}>{t('ui.count', { count: at + 1, total: lines.length })}</span>
      <Button
        look="primary"
        icon={<ArrowRight aria-hidden />}
        disabled={at === lines.length - 1}
        onClick={() => goTo(lines[at + 1])}
      >
        {t('theming.next')}
      </Button>
    </div>
  );
}

/** Each with its own way to the wall, and off it. */
export function WallLines({ lines, label }: { lines: readonly WallLine[]; label: string }) {
  const t = useText();
  const { show, isShown } = useSpotlight();
  return (
    <ul className={listStyles.lines} aria-label={label}>
      {lines.map((line) => {
        const shown = isShown(line.show.kind, line.show.id);
        const note = [shown && t('theming.showing'), line.note].filter(Boolean).join(' · ');
        return (
          <li key={line.show.id} className={joinClasses(listStyles.line, line.isInner && listStyles.inner)}>
            <span className={listStyles.lineWords}>
              <span dir="auto">{line.title}</span>
              {note && <span className={styles.quiet}>{note}</span>}
            </span>
            <IconButton
              icon={<Presentation aria-hidden />}
              pressed={shown}
              label={t(shown ? 'theming.showingNamed' : 'theming.onWallNamed', { theme: line.title })}
              onClick={() => void show(shown ? null : line.show)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Turns the pages of what fills the wall, and gives the wall back to the board. */
export function OffWall() {
  const t = useText();
  const { spotlight, show } = useSpotlight();
  if (!spotlight) return null;
  return (
    <>
      <TurnWall />
      <Button onClick={() => void show(null)}>{t('theming.offWall')}</Button>
    </>
  );
}

/** For whoever has no wall yet. */
export function OpenWall() {
  const t = useText();
  const { boardId, participantId } = useWorkspace();
  return (
    <Button
      look="plain"
      icon={<MonitorUp aria-hidden />}
      onClick={() => void showWall(boardId, participantId)}
    >
      {t('board.openWall')}
    </Button>
  );
}
