import { layOutWeeks, type StripVisit } from '../../shared/layout/weekStrip.ts';
import { contactLoad } from '../../shared/queries/contactLoad.ts';
import { liveContacts } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useMapWords } from './useMapWords.ts';
import styles from './WeekStrip.module.css';

/** Four weeks with each counted visit in them: what is asked of the whānau's time, to be seen at a glance. */
export function WeekStrip({ wall = false }: { wall?: boolean }) {
  const t = useText();
  const { board } = useWorkspace();
  const snapshot = useSnapshot(board);
  const { nameOf } = useMapWords();
  const { weeks } = layOutWeeks(liveContacts(snapshot));
  const { inFourWeeks } = contactLoad(snapshot);
  const name = (actorId: string) => {
    const actor = snapshot.actor.get(actorId);
    return actor ? nameOf(actor) : '';
  };
  return (
    <div className={styles.strip} data-wall={wall || undefined} data-full={inFourWeeks > 24 || undefined}>
      <p className={styles.sum}>{t('network.visits', { count: inFourWeeks })}</p>
      <ol className={styles.weeks}>
        {weeks.map((week, index) => (
          // A week is its number.
          <li key={index} className={styles.week}>
            <h4 className={styles.title}>
              {t('network.week', { week: index + 1 })} <span className={styles.number}>{week.length}</span>
            </h4>
            <Visits visits={week} name={name} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Visits({ visits, name }: { visits: readonly StripVisit[]; name: (actorId: string) => string }) {
  const t = useText();
  const order = visits
    .map((visit) => ({ ...visit, words: name(visit.actorId) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-NZ'));
  return (
    <ul className={styles.visits}>
      {order.map(({ contactId, words, notNow }, index) => (
        <li key={`${contactId} ${index}`} className={styles.visit} data-not-now={notNow || undefined}>
          {words}
          {notNow && <span className={styles.mark}>{t('contact.wish.notNow')}</span>}
        </li>
      ))}
    </ul>
  );
}
