import { memo, Suspense, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { later } from '../ui/later.ts';
import { useStore } from 'zustand';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { isGone, isOnWall } from '../../shared/model/belonging.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { inRankOrder } from '../../shared/queries/postIts.ts';
import { isNetworkBoard } from '../../shared/queries/network.ts';
import { mayAddPostIts } from '../actions/selected.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useRights } from '../session/useRights.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { keptArrangement } from './arrangement.ts';
import { Composer } from './Composer.tsx';
import { LaneLists } from './LaneLists.tsx';
import { ListHead } from './ListHead.tsx';
import { onListKey } from './listKeys.ts';
import { onListPress } from './listPress.ts';
import { MyNotes } from './MyNotes.tsx';
import { sweepFresh } from './outlineEdits.ts';
import { outlineOf } from './outlineState.ts';
import { OutlineBar } from './OutlineBar.tsx';
import { useFollowPicked } from './useFollowPicked.ts';
import { useKeptOnPage } from './useKeptOnPage.ts';
import { useListVersion } from './useListVersion.ts';
import { useNews } from './useNews.ts';
import { useRoving } from './useRoving.ts';
import { useWriteKey } from './useWriteKey.ts';
import styles from './Outline.module.css';

const NetworkList = later(() => import('../network/NetworkList.tsx'));
const loadThemes = () => import('./ThemeLists.tsx');
const ThemeLists = later(loadThemes);
const GridSection = later(() => import('../grid/GridSection.tsx'));

/** Where the field does not stand beside the lists. */
const NARROW = '(max-width: 819px)';

/**
 * The board without a canvas: a field to write in, one's own notes, and all notes under the
 * questions they answer.
 *
 * Plain headings, lists and buttons rather than an ARIA grid or tree: screen readers then offer
 * what their users know (by heading from lane to lane, by item through a list, the count of a list
 * at its start), a note can hold a text field, which an option or tree item can not, and touch
 * needs nothing of its own. A press or Space selects; what can be done with the selected notes
 * stands in one bar behind the list, the next stop of Tab. The whole list is one stop.
 *
 * All rows are in the page, so that the browser's own search and screen readers find them: with
 * 1,000 notes a change costs 25 ms and opening the list half a second.
 */
function Outline() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session } = workspace;
  const root = useRef<HTMLDivElement>(null);
  const lists = useRef<HTMLDivElement>(null);
  const version = useListVersion(board);
  // Whose a note is comes with the facts.
  useFact(session, ({ items }) => items.author);
  const notes = [...board.snapshot.postIt.values()].filter((note) => !isGone(board.snapshot, note));
  const onWall = notes.filter((note) => isOnWall(board.snapshot, note));
  const mine = inRankOrder(notes.filter(({ id }) => workspace.targetOf('postIt', id).mine));
  const hasGrid = gridOf(board.snapshot) !== null;
  const isNetwork = isNetworkBoard(board.snapshot);
  // The table, and the lists by themes, come after the page, with rows of their own.
  const [shown, setShown] = useState(0);
  const showMore = useCallback(() => setShown((count) => count + 1), []);
  useEffect(() => void loadThemes(), []);
  useRoving(root, lists, `${version}.${shown}`);
  useFollowPicked(lists);
  useKeptOnPage(lists);
  useNews();
  useWriteKey();
  useSweep(workspace);
  useRights(session);
  const isEmpty = onWall.length === 0 && liveLanes(board.snapshot).length === 0;
  return (
    <div ref={root} className={styles.outline}>
      <div
        ref={lists}
        className={styles.content}
        onKeyDown={(event) => lists.current && onListKey(workspace, lists.current, event)}
        onClick={(event) => lists.current && onListPress(workspace, lists.current, event)}
      >
        <p id="outline-keys" hidden>
          {t('outline.keys')}
        </p>
        {hasGrid && (
          <div className={styles.grid}>
            <Suspense>
              <GridSection onShown={showMore} />
            </Suspense>
          </div>
        )}
        <div className={styles.side}>
          <Composer />
          <MyNotes notes={mine} />
        </div>
        <div className={styles.rest}>
          {isNetwork && (
            <Suspense>
              <NetworkList />
            </Suspense>
          )}
          {!isEmpty && <AllNotes total={onWall.length} onShown={showMore} />}
          {isEmpty && !isNetwork && (
            <EmptyState>{t(mayAddPostIts(workspace) ? 'outline.empty' : 'outline.emptyYet')}</EmptyState>
          )}
        </div>
      </div>
      <OutlineBar />
    </div>
  );
}

/** All notes of the board, by their questions or by their themes. */
function AllNotes({ total, onShown }: { total: number; onShown: () => void }) {
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const arrangement = useStore(outlineOf(useWorkspace()), (state) => state.arrangement);
  useLayoutEffect(() => {
    // On a phone themes stand below the field and one's own notes: whoever left the list by themes comes back to them.
    if (keptArrangement() === 'theme' && matchMedia(NARROW).matches) section.current?.scrollIntoView();
  }, []);
  return (
    <section ref={section} className={joinClasses(styles.group, styles.all)} aria-labelledby={headingId}>
      <ListHead id={headingId} total={total} />
      {arrangement === 'theme' ? (
        <Suspense>
          <ThemeLists />
          <Told onShown={onShown} />
        </Suspense>
      ) : (
        <LaneLists />
      )}
    </section>
  );
}

/** Tells once what stands before it is there. */
function Told({ onShown }: { onShown: () => void }) {
  useEffect(() => onShown(), [onShown]);
  return null;
}

// The page around it renders with each change; the lists keep their own pace.
export default memo(Outline);

/** Takes a note away that was begun here and left blank. */
function useSweep(workspace: Workspace): void {
  useEffect(
    () =>
      workspace.selection.subscribe(({ editing }, before) => {
        if (before.editing !== null && before.editing !== editing) sweepFresh(workspace, before.editing);
      }),
    [workspace],
  );
}
