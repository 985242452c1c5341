import { UserRoundPlus } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { boxHolds } from '../../shared/geometry/box.ts';
import { figureSpots } from '../../shared/layout/networkLayout.ts';
import { zoneBox } from '../../shared/layout/zoneBox.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { liveContacts, liveZones } from '../../shared/queries/network.ts';
import { kindAndAgency } from '../grid/gridWords.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Glass, useGlass } from '../scenario/Glass.tsx';
import { ScenarioBar } from '../scenario/ScenarioBar.tsx';
import { useRights } from '../session/useRights.ts';
import { Button } from '../ui/Button.tsx';
import { AddInWords } from './AddInWords.tsx';
import { contactWords } from './contactWords.ts';
import { mayMap } from './mapEdits.ts';
import styles from './NetworkInWords.module.css';
import { NetworkCounters } from './NetworkCounters.tsx';
import { openPart, type Chosen } from './networkUi.ts';
import { describeTie } from './tieWords.ts';
import { useIsCalm, useMapWords } from './useMapWords.ts';

/** The network without a map: who is there, what is between them, who comes how often. Each line opens what it is about. */
export default function NetworkInWords() {
  return (
    <Glass>
      <ShownInWords />
    </Glass>
  );
}

function ShownInWords() {
  const t = useText();
  const { scenario } = useGlass();
  const headingId = useId();
  const workspace = useWorkspace();
  useRights(workspace.session);
  const snapshot = useSnapshot(workspace.board);
  const { nameOf } = useMapWords();
  const calm = useIsCalm();
  const [adding, setAdding] = useState(false);
  const { actors, ties } = shownNetwork(snapshot, calm);
  const contacts = liveContacts(snapshot);
  const spots = figureSpots(snapshot);
  const actorsByName = actors.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-NZ'));
  const lineOf = (id: string) =>
    contacts.filter(({ actor }) => actor === id).map((one) => contactWords(t, one));
  return (
    <section
      className={styles.network}
      aria-labelledby={headingId}
      data-framed
      data-scenario={scenario?.color}
    >
      <div className={styles.head}>
        <h2 id={headingId}>{t('network.inWords')}</h2>
        {mayMap(workspace) && (
          <Button
            icon={<UserRoundPlus aria-hidden />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('network.addInWords')}
          </Button>
        )}
      </div>
      <ScenarioBar />
      <NetworkCounters />
      {adding && <AddInWords />}
      <Lines title={t('network.whoIsThere')} none={t('network.nobodyYet')}>
        {actorsByName.map((actor) => (
          <Line key={actor.id} chosen={{ kind: 'actor', id: actor.id }}>
            <strong>{nameOf(actor)}</strong>
            <span className={styles.quiet}>{[kindAndAgency(t, actor), ...lineOf(actor.id)].join(' · ')}</span>
          </Line>
        ))}
      </Lines>
      <Lines title={t('map.tiesOf')} none={t('network.noTies')}>
        {ties.map((tie) => (
          <Line key={tie.id} chosen={{ kind: 'tie', id: tie.id }}>
            {describeTie(t, tie, snapshot.actor, nameOf, calm)}
            {tie.note && <span className={styles.quiet}>{tie.note}</span>}
          </Line>
        ))}
      </Lines>
      {liveZones(snapshot).length > 0 && (
        <Lines title={t('network.zones')} none="">
          {liveZones(snapshot).map((zone) => {
            const inside = actorsByName.filter(({ id }) => {
              const spot = spots.get(id);
              return spot !== undefined && boxHolds(zoneBox(zone), spot);
            });
            return (
              <Line key={zone.id} chosen={{ kind: 'zone', id: zone.id }}>
                <strong>{zone.title}</strong>
                <span className={styles.quiet}>{inside.map(nameOf).join(', ')}</span>
              </Line>
            );
          })}
        </Lines>
      )}
    </section>
  );
}

function Lines({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  const id = useId();
  return (
    <div className={styles.lines}>
      <h3 id={id}>{title}</h3>
      {children.length === 0 ? (
        <p className={styles.quiet}>{none}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {children}
        </ul>
      )}
    </div>
  );
}

function Line({ chosen, children }: { chosen: Chosen; children: ReactNode }) {
  const workspace = useWorkspace();
  return (
    <li>
      <button type="button" className={styles.line} onClick={() => openPart(workspace, chosen)}>
        {children}
      </button>
    </li>
  );
}
