import { CalendarDays, Download } from 'lucide-react';
import { useId } from 'react';
import { agencyNames } from '../../shared/queries/contactLoad.ts';
import { missingVoices } from '../../shared/queries/mapFigures.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { networkOf } from '../../shared/session/networkFacts.ts';
import { Glass, useGlass } from '../scenario/Glass.tsx';
import { ImaginedMark } from '../scenario/ImaginedMark.tsx';
import { fileName, saveFile } from '../export/saveFile.ts';
import { imaginedLook } from '../scenario/imaginedLook.ts';
import { scenarioName } from '../scenario/scenarioName.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { useNetworkCounts } from './NetworkCounters.tsx';
import { openPart } from './networkUi.ts';
import { OnWall } from './OnWall.tsx';
import { useAliases, useMapWords } from './useMapWords.ts';
import { WeekStrip } from './WeekStrip.tsx';

/** The network in numbers: how many are around this whānau, what is asked of their time, and whose voice is missing. */
export default function NetworkPanel() {
  return (
    <Glass>
      <ImaginedMark />
      <InNumbers />
    </Glass>
  );
}

function InNumbers() {
  const t = useText();
  const workspace = useWorkspace();
  const snapshot = useSnapshot(workspace.board);
  const { scenario } = useGlass();
  const { nameOf } = useMapWords();
  const counts = useNetworkCounts(t);
  const ids = [useId(), useId(), useId()] as const;
  const missing = missingVoices(snapshot);
  const agencies = useAliases() ? [] : agencyNames(snapshot);
  return (
    <div className={styles.stack}>
      <section className={styles.stack} aria-labelledby={ids[0]}>
        <h3 id={ids[0]}>{t('network.around')}</h3>
        <ul className={styles.list}>
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
        {agencies.length > 0 && <p className={styles.quiet}>{agencies.join(' · ')}</p>}
      </section>
      <section className={styles.stack} aria-labelledby={ids[2]}>
        <h3 id={ids[2]}>{t('network.missing')}</h3>
        <p className={styles.quiet}>
          {t(missing.length > 0 ? 'network.missingHint' : 'network.nobodyMissing')}
        </p>
        <ul className={styles.list}>
          {missing.map((actor) => (
            <li key={actor.id}>
              <button
                type="button"
                className={styles.found}
                onClick={() => openPart(workspace, { kind: 'actor', id: actor.id })}
              >
                {nameOf(actor)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.stack} aria-labelledby={ids[1]}>
        <h3 id={ids[1]}>{t('network.fourWeeks')}</h3>
        <WeekStrip />
        <Button
          icon={<CalendarDays aria-hidden />}
          onClick={() => workspace.ui.setState({ panel: 'agreement' })}
        >
          {t('panel.agreement')}
        </Button>
      </section>
      {!scenario && (
        <div className={styles.row}>
          <OnWall kind="map" />
          <OnWall kind="weeks" />
        </div>
      )}
      <SavePicture />
    </div>
  );
}

/** The map and its legend as a picture to take away. */
function SavePicture() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, session } = workspace;
  const { scenario } = useGlass();
  const words = useMapWords();
  const calm = useFact(session, ({ items }) => networkOf(items, boardId).whanauHere);
  const title = useFact(session, ({ items }) => items.board[boardId]?.title ?? '');
  const isEmpty = [...board.snapshot.actor.values()].every(({ deleted }) => deleted);
  if (isEmpty) return null;
  const save = async () => {
    const { drawMapPicture } = await import('./mapPicture.ts');
    const look = imaginedLook(workspace, words, calm);
    const imagined =
      look && scenario ? { look, words: `${t('scenario.wallMark')}: ${scenarioName(t, scenario)}` } : null;
    const picture = await drawMapPicture(t, board.snapshot, words, calm, imagined);
    const name = imagined ? 'scenario.pictureName' : 'map.pictureName';
    if (picture) saveFile(fileName(t(name, { title }), 'png'), picture);
  };
  return (
    <Button icon={<Download aria-hidden />} onClick={() => void save()}>
      {t('map.savePicture')}
    </Button>
  );
}
