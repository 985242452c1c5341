import { useState } from 'react';
import type { CSSProperties, ReactNode, RefObject } from 'react';
import { Snowflake } from 'lucide-react';
import { formatJoinCode } from '../access/joinCode.ts';
import { useText } from '../i18n/useText.ts';
import { recall, remember } from '../ui/deviceMemory.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { readAddress } from './readAddress.ts';
import { useAreIn } from './useAreIn.ts';
import { useMouseAwake } from './useMouseAwake.ts';
import { WallControls } from './WallControls.tsx';
import { WallJoin } from './WallJoin.tsx';
import type { Joining } from './WallJoin.tsx';
import type { WallView } from './useWallView.ts';
import styles from './WallShell.module.css';

export type WallShellProps = {
  boardId: string;
  workshopTitle: string;
  /** The small line above the prompt: the step's name; else the workshop's. */
  over?: string;
  /** What is left on the clock, if one is set. */
  time?: ReactNode;
  /** What everybody looks at now: the step's prompt, or the purpose; may be empty. */
  prompt: string;
  /** Post-its on the board; null until it is loaded. */
  notes: number | null;
  people: number;
  /** Of a network board, in place of the notes: whose network it is, and how many are in it. */
  network?: ReactNode;
  /** The themes do not change now. */
  frozen?: boolean;
  /** To be photographed: nothing but what lies on the board. */
  photo?: boolean;
  joining: Joining | null;
  /** The agenda is at a step in which people arrive; undefined = no agenda runs. */
  isArriving?: boolean | undefined;
  connected: boolean;
  view: WallView;
  /** The box of the canvas, without head and controls. */
  stage?: RefObject<HTMLDivElement | null>;
  /** What fills the wall instead of the board. */
  cover?: ReactNode;
  /** The cover leaves room for prompt, counts and clock. */
  keepsHead?: boolean;
  /** The cover takes all of the wall: there is no room for how to join. */
  isReading?: boolean;
  /** A line between head and board, whatever fills the wall. */
  notice?: ReactNode;
  /** People are with each other: how to join is one quiet line at the foot, for who comes late. */
  isQuiet?: boolean;
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

/**
 * The two lines of the head: of the lane that fills the wall, else of the workshop. What a step asks stays in sight while
 * pages turn: of a page is told which one it is.
 */
function headLines({
  workshopTitle,
  over,
  prompt,
  view: { stop },
}: WallShellProps): readonly [small: string, large: string] {
  if (stop?.page && over) return [stop.page, prompt];
  if (stop) return [stop.prompt || (over && prompt) || workshopTitle, stop.title];
  return prompt ? [over || workshopTitle, prompt] : ['', workshopTitle];
}

/** A view moved by hand is no page any more: then nothing is cut off. */
function cutTo({ stop, isMoved }: WallView): CSSProperties | undefined {
  if (!stop?.cut || isMoved) return undefined;
  return { clipPath: `inset(0 ${stop.cut.right}px ${stop.cut.bottom}px 0)` };
}

function WallHead(props: WallShellProps) {
  const t = useText();
  const { people, connected, view, frozen = false } = props;
  const notes = view.stop?.notes ?? props.notes;
  const [small, large] = headLines(props);
  return (
    <header className={styles.head}>
      <p className={styles.title}>{small}</p>
      <p className={styles.counts}>
        {!connected && <span className={styles.offline}>{t('wall.offline')}</span>}
        {frozen && (
          <span className={styles.frozen}>
            <Snowflake aria-hidden />
            {t('wall.frozen')}
          </span>
        )}
        {props.network ?? (notes !== null && <span>{t('wall.notes', { count: notes })}</span>)}
        <span>{t('wall.people', { count: people })}</span>
        {props.time && <span className={styles.time}>{props.time}</span>}
      </p>
      <h1 className={styles.prompt}>{large}</h1>
    </header>
  );
}

/**
 * The projector's page: prompt, the board, small counts, and how to join while people come in. No
 * names, links or secrets beyond the join code.
 */
export function WallShell(props: WallShellProps) {
  const {
    boardId,
    joining,
    connected,
    view,
    stage,
    cover,
    keepsHead,
    isReading,
    isQuiet = false,
    photo = false,
    children,
  } = props;
  const t = useText();
  const awake = useMouseAwake();
  const [joinShown, toggleJoin] = useJoinShown(boardId);
  const areIn = useAreIn(props.people, props.isArriving);
  const join = joining !== null && joinShown && !isReading && !photo ? joining : null;
  const late = joining !== null && joinShown && isReading && isQuiet && !photo ? joining : null;
  return (
    <div className={joinClasses(styles.wall, !awake && styles.asleep)}>
      {(!cover || keepsHead) && !photo && <WallHead {...props} />}
      {!photo && props.notice}
      <div className={styles.stage}>
        <main className={styles.board}>
          <div ref={stage} className={styles.canvas} style={cutTo(view)}>
            {children}
          </div>
          {cover}
          {late && (
            <p className={styles.late}>
              {t('wall.late', { address: readAddress(late.url), code: formatJoinCode(late.code) })}
            </p>
          )}
          {cover && !keepsHead && !connected && <p className={styles.lost}>{t('wall.offline')}</p>}
          {!photo && (
            <WallControls
              awake={awake}
              joinShown={join !== null || late !== null}
              onToggleJoin={joining === null || (isReading && !isQuiet) ? undefined : toggleJoin}
              view={view}
            />
          )}
        </main>
        {join && <WallJoin joining={join} small={areIn} />}
      </div>
    </div>
  );
}
