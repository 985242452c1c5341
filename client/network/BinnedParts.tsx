import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { isGoneWithHolder } from '../../shared/queries/gone.ts';
import { binInNetwork } from '../../shared/operations/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { contactWords } from './contactWords.ts';
import { mayMap, run } from './mapEdits.ts';
import type { SceneWords } from './mapScene.ts';
import { describeTie } from './tieWords.ts';
import { useMapWords } from './useMapWords.ts';

const KINDS = ['tie', 'contact', 'zone'] as const;

interface Binned {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
}

/** Ties, visits and zones that were put away themselves: what went with somebody comes back with them. */
function binnedParts(snapshot: BoardSnapshot): Binned[] {
  return KINDS.flatMap((kind) =>
    [...snapshot[kind].values()]
      .filter(({ id, deleted }) => deleted && !isGoneWithHolder(snapshot, kind, id))
      .map(({ id }) => ({ kind, id })),
  );
}

export function hasBinnedParts(snapshot: BoardSnapshot): boolean {
  return binnedParts(snapshot).length > 0;
}

function wordsOf(t: GetText, snapshot: BoardSnapshot, { kind, id }: Binned, { nameOf }: SceneWords): string {
  const tie = kind === 'tie' ? snapshot.tie.get(id) : undefined;
  if (tie) return describeTie(t, tie, snapshot.actor, nameOf);
  const contact = kind === 'contact' ? snapshot.contact.get(id) : undefined;
  const actor = snapshot.actor.get(contact?.actor ?? '');
  if (contact) return [actor ? nameOf(actor) : '', contactWords(t, contact)].join(' · ');
  return snapshot.zone.get(id)?.title ?? '';
}

/** Each comes back as it was. */
export function BinnedParts() {
  const t = useText();
  const workspace = useWorkspace();
  const words = useMapWords();
  const { snapshot } = workspace.board;
  const parts = binnedParts(snapshot);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <li key={part.id} className={styles.card}>
          <p className={styles.words}>{wordsOf(t, snapshot, part, words)}</p>
          <div className={styles.row}>
            <Button
              disabled={!mayMap(workspace)}
              onClick={() => void run(workspace, binInNetwork(part.kind, [part.id], false))}
            >
              {t('bin.restore')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
