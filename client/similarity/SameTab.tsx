import { Layers2 } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { mayWrite } from '../actions/selected.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { countUnder } from './comparedNotes.ts';
import { lookForSame } from './lookAtNotes.ts';
import { LookButton } from './LookButton.tsx';
import { noteWhere } from './noteWhere.ts';
import { sameSets, type SameSet } from './sameWords.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import panelStyles from '../panels/panels.module.css';
import styles from './similar.module.css';
import { similarOf } from './similarStore.ts';
import { stackNotes } from './takeNotes.ts';
import { useStayInList } from './useStayInList.ts';

/** Notes that say almost the same words, over the whole board. */
export function SameTab() {
  const t = useText();
  const workspace = useWorkspace();
  const look = useStore(similarOf(workspace), (state) => state.sameLook);
  const role = useFact(workspace.session, (facts) => facts.viewer.role);
  if (role === 'observer') return <p>{t('similar.watching')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('similar.sameText')}</p>
      <LookButton look={look} label={t('similar.lookSame')} onLook={() => void lookForSame(workspace)} />
      {look.state !== 'notYet' && <SameList isDone={look.state === 'done'} />}
    </>
  );
}

function useSameSets(): SameSet[] {
  const workspace = useWorkspace();
  const { board, boardId, session } = workspace;
  const found = useStore(similarOf(workspace), (state) => state.same);
  const dismissed = useStore(similarOf(workspace), (state) => state.notSame);
  const version = useListVersion(board);
  // Locks and frozen layers come with the board's facts.
  const fact = useFact(session, ({ items }) => items.board[boardId]);
  return useMemo(() => {
    void version;
    void fact;
    return sameSets(workspace.board.snapshot, found, dismissed, (id) => mayWrite(workspace, id, 'place'));
  }, [workspace, found, dismissed, version, fact]);
}

function SameList({ isDone }: { isDone: boolean }) {
  const t = useText();
  const headingId = useId();
  const workspace = useWorkspace();
  const store = similarOf(workspace);
  const sets = useSameSets();
  const { list, heading, stayAt } = useStayInList();
  const stack = (set: SameSet, index: number) => {
    const ids = set.map(({ id }) => id);
    if (stackNotes(workspace, ids)) stayAt(index);
  };
  const putAside = (set: SameSet, index: number) => {
    const { notSame } = store.getState();
    store.setState({ notSame: [...notSame, new Set(set.map(({ id }) => id))] });
    stayAt(index);
    workspace.announce(t('similar.foundSame', { count: sets.length - 1 }));
  };
  if (!isDone && sets.length === 0) return null;
  return (
    <>
      <h3 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
        {t(sets.length > 0 ? 'similar.foundSame' : 'similar.noSame', { count: sets.length })}
      </h3>
      <ul ref={list} className={styles.list} aria-labelledby={headingId}>
        {sets.map((set, index) => (
          <SameCard
            key={set.map(({ id }) => id).join()}
            set={set}
            onStack={() => stack(set, index)}
            onDismiss={() => putAside(set, index)}
          />
        ))}
      </ul>
    </>
  );
}

interface SameCardProps {
  readonly set: SameSet;
  onStack(): void;
  onDismiss(): void;
}

function SameCard({ set, onStack, onDismiss }: SameCardProps) {
  const t = useText();
  const { board } = useWorkspace();
  const { snapshot } = board;
  const count = set.reduce((sum, { id }) => sum + countUnder(snapshot, id), 0);
  const words = set[0]?.text ?? '';
  return (
    <li className={joinClasses(panelStyles.card, styles.card)} tabIndex={-1}>
      <ul className={styles.lines}>
        {set.map((note) => (
          <li key={note.id} className={styles.tickWords}>
            <span className={styles.words} dir="auto">
              {wordsSaid(t, note)}
            </span>
            <span className={styles.where}>{noteWhere(t, snapshot, note)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button
          icon={<Layers2 aria-hidden />}
          aria-label={t('similar.stackNamed', { count, words })}
          onClick={onStack}
        >
          {t('similar.stack', { count })}
        </Button>
        <Button look="plain" aria-label={t('similar.notSameNamed', { words })} onClick={onDismiss}>
          {t('similar.notSame')}
        </Button>
      </div>
    </li>
  );
}
