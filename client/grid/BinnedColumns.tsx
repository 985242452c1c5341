import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { binInNetwork } from '../../shared/operations/network.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { mayWriteActor } from './columnRights.ts';
import { columnName, kindAndAgency } from './gridWords.ts';

function binnedActors({ actor }: Pick<BoardSnapshot, 'actor'>): Actor[] {
  return [...actor.values()].filter(({ deleted }) => deleted);
}

export function hasBinnedActors(snapshot: Pick<BoardSnapshot, 'actor'>): boolean {
  return binnedActors(snapshot).length > 0;
}

/** People of the network who were put away: each comes back with words, ties, contacts and conversations. */
export function BinnedColumns() {
  const t = useText();
  const aliases = useAliases();
  const workspace = useWorkspace();
  const { board } = workspace;
  const actors = binnedActors(board.snapshot);
  if (actors.length === 0) return null;
  const restore = (actor: Actor) => {
    if (!tellRefusal(board.run(binInNetwork('actor', [actor.id], false))).ok) return;
    workspace.announce(t('grid.columnBack', { column: columnName(t, actor, aliases) }));
  };
  return (
    <ul className={styles.list}>
      {actors.map((actor) => (
        <li key={actor.id} className={styles.card}>
          <p className={styles.words} dir="auto">
            {columnName(t, actor, aliases)}
          </p>
          <p className={styles.quiet}>{kindAndAgency(t, actor)}</p>
          <div className={styles.row}>
            <Button disabled={!mayWriteActor(workspace, actor.id, 'deleted')} onClick={() => restore(actor)}>
              {t('bin.restore')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
