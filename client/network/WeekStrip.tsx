import { layOutWeeks, type StripVisit } from '../../shared/layout/weekStrip.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { contactLoad } from '../../shared/queries/contactLoad.ts';
import { liveContacts } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useMapWords } from './useMapWords.ts';
import styles from './WeekStrip.module.css';

/** More visits than this in a week do not stand on the wall one by one. */
const MOST_APART = 10;

interface WeekStripProps {
  readonly wall?: boolean;
  /** Another one stands beside it: a visit is one line, and the sum is said elsewhere. */
  readonly beside?: boolean;
  /** Another network than the one on screen. */
  readonly snapshot?: BoardSnapshot | undefined;
}

/** Four weeks with each counted visit in them: what is asked of the whānau's time, to be seen at a glance. */
export function WeekStrip({ wall = false, beside = false, snapshot: given }: WeekStripProps) {
  const t = useText();
  const { board } = useWorkspace();
  const shown = useSnapshot(board);
  const snapshot = given ?? shown;
  const { nameOf } = useMapWords();
  const { weeks } = layOutWeeks(liveContacts(snapshot));
  const { inFourWeeks } = contactLoad(snapshot);
  const isFull = Math.max(...weeks.map((week) => week.length)) > MOST_APART;
  const name = (actorId: string) => {
    const actor = snapshot.actor.get(actorId);
    return actor ? nameOf(actor) : '';
  };
  return (
    <div
      className={styles.strip}
      data-wall={wall || undefined}
      data-full={isFull || undefined}
      data-beside={beside || undefined}
    >
      {!beside && <p className={styles.sum}>{t('network.visits', { count: inFourWeeks })}</p>}
      <ol className={styles.weeks}>
        {weeks.map((week, index) => (
          // A week is its number.
          <li key={index} className={styles.week}>
            <h4 className={styles.title}>
              {t('network.week', { week: index + 1 })} <span className={styles.number}>{week.length}</span>
            </h4>
            <Visits visits={week} name={name} gathered={isFull} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface Shown extends StripVisit {
  readonly words: string;
  readonly times: number;
}

/** Visits of one actor are one entry where there are too many to show each. */
function gather(visits: readonly Shown[]): Shown[] {
  const byContact = new Map<string, Shown>();
  for (const visit of visits) {
    const known = byContact.get(visit.contactId);
    byContact.set(visit.contactId, { ...visit, times: (known?.times ?? 0) + 1 });
  }
  return [...byContact.values()];
}

function Visits(props: {
  visits: readonly StripVisit[];
  name: (actorId: string) => string;
  gathered: boolean;
}) {
  const t = useText();
  const each = props.visits
    .map((visit): Shown => ({ ...visit, words: props.name(visit.actorId), times: 1 }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-NZ'));
  const shown = props.gathered ? gather(each) : each;
  return (
    <ul className={styles.visits}>
      {shown.map(({ contactId, words, notNow, times }, index) => (
        <li key={`${contactId} ${index}`} className={styles.visit} data-not-now={notNow || undefined}>
          <span className={styles.name}>{words}</span>
          {times > 1 && <span className={styles.times}>{t('network.times', { count: times })}</span>}
          {notNow && <span className={styles.mark}>{t('contact.wish.notNow')}</span>}
        </li>
      ))}
    </ul>
  );
}
