import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '../i18n/useText.ts';
import { recall, remember } from '../ui/deviceMemory.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { useMouseAwake } from './useMouseAwake.ts';
import { WallControls } from './WallControls.tsx';
import { WallJoin } from './WallJoin.tsx';
import type { Joining } from './WallJoin.tsx';
import styles from './WallShell.module.css';

export type WallShellProps = {
  boardId: string;
  workshopTitle: string;
  /** What everybody looks at now: the step's prompt, or the purpose; may be empty. */
  prompt: string;
  /** Post-its on the board; null until it is loaded. */
  notes: number | null;
  people: number;
  joining: Joining | null;
  connected: boolean;
  onFit: () => void;
  /** The box of the canvas, without head and controls. */
  stage?: RefObject<HTMLDivElement | null>;
  /** The canvas, read-only. */
  children: ReactNode;
};

/** Whether this screen shows how to join: yes, until somebody hides it. Kept on the device for a reload in mid-workshop. */
function useJoinShown(boardId: string): readonly [shown: boolean, toggle: () => void] {
  const key = `wall.join.${boardId}`;
  const [shown, setShown] = useState(() => recall(key) !== 'hidden');
  const toggle = () => {
    remember(key, shown ? 'hidden' : null);
    setShown(!shown);
  };
  return [shown, toggle];
}

function WallHead({ workshopTitle, prompt, notes, people, connected }: WallShellProps) {
  const t = useText();
  const words = prompt || workshopTitle;
  return (
    <header className={styles.head}>
      <p className={styles.title}>{prompt && workshopTitle}</p>
      <p className={styles.counts}>
        {!connected && <span className={styles.offline}>{t('wall.offline')}</span>}
        {notes !== null && <span>{t('wall.notes', { count: notes })}</span>}
        <span>{t('wall.people', { count: people })}</span>
      </p>
      <h1 className={styles.prompt}>{words}</h1>
    </header>
  );
}

/**
 * The projector's page: prompt, the board, small counts, and how to join while people come in. No
 * names, links or secrets beyond the join code.
 */
export function WallShell(props: WallShellProps) {
  const { boardId, joining, onFit, stage, children } = props;
  const awake = useMouseAwake();
  const [joinShown, toggleJoin] = useJoinShown(boardId);
  const join = joining !== null && joinShown ? joining : null;
  return (
    <div className={joinClasses(styles.wall, !awake && styles.asleep)}>
      <WallHead {...props} />
      <div className={styles.stage}>
        <main className={styles.board}>
          <div ref={stage} className={styles.canvas}>
            {children}
          </div>
          <WallControls
            awake={awake}
            joinShown={join !== null}
            onToggleJoin={joining === null ? undefined : toggleJoin}
            onFit={onFit}
          />
        </main>
        {join && <WallJoin joining={join} />}
      </div>
    </div>
  );
}
