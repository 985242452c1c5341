import { useStore } from 'zustand';
import type { PersonFact } from '../../shared/session/facts.ts';
import { formatJoinCode } from '../access/joinCode.ts';
import { useWorkspace } from '../board/workspace.ts';
import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { DoorCard } from '../people/DoorCard.tsx';
import { MyPlace } from '../people/MyPlace.tsx';
import { OnBehalf } from '../people/OnBehalf.tsx';
import { PersonRow } from '../people/PersonRow.tsx';
import { SecondDevice } from '../people/SecondDevice.tsx';
import { WaitingList } from '../people/WaitingList.tsx';
import { useFact } from '../session/useFact.ts';
import { CopyField } from '../ui/CopyField.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './panels.module.css';

type NameOrder = (a: string, b: string) => number;

/** Those here first, those who were removed last; each by name. */
function sortPeople(people: readonly PersonFact[], order: NameOrder): PersonFact[] {
  const place = ({ here, removed }: PersonFact) => (removed ? 2 : here ? 0 : 1);
  return [...people].sort((a, b) => place(a) - place(b) || order(a.name, b.name));
}

/** Who waits, how others get in, who is here, and one's own name. */
export default function PeoplePanel() {
  const t = useText();
  const language = useLanguage();
  const { session, ui, participantId } = useWorkspace();
  const people = useFact(session, (facts) => facts.items.person);
  const viewer = useFact(session, (facts) => facts.viewer);
  const cursors = useStore(ui, (state) => state.cursors);
  const sorted = sortPeople(Object.values(people), createNameOrder(language));
  const inside = sorted.filter(({ removed }) => !removed);
  return (
    <div className={styles.stack}>
      <WaitingList />
      <Joining isFirst={inside.length < 2} />
      <DoorCard />
      <p role="status">
        {t('people.here', { count: inside.filter(({ here }) => here).length, total: inside.length })}
      </p>
      <ul className={styles.list}>
        {sorted.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            mayChange={viewer.role === 'facilitator' && person.id !== participantId}
          />
        ))}
      </ul>
      <MyPlace />
      <SecondDevice />
      <OnBehalf />
      <Switch label={t('people.cursors')} on={cursors} onChange={(on) => ui.setState({ cursors: on })} />
    </div>
  );
}

/** How others get in. Once somebody else is in, the QR steps back for the people. */
function Joining({ isFirst }: { isFirst: boolean }) {
  const t = useText();
  const { session } = useWorkspace();
  const joining = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.joining ?? null);
  const closed = useFact(session, (facts) => Object.values(facts.items.door)[0]?.closed ?? false);
  if (!joining) return null;
  if (closed) return <p className={styles.card}>{t('door.isClosed')}</p>;
  return (
    <details className={styles.card} open={isFirst}>
      <summary>{t('people.joinWith', { code: formatJoinCode(joining.code) })}</summary>
      <div className={styles.stack}>
        <QrCode text={joining.url} label={t('people.qr')} />
        <CopyField label={t('people.link')} value={joining.url} />
      </div>
    </details>
  );
}
