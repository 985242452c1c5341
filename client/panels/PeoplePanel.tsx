import { useState } from 'react';
import type { PersonFact } from '../../shared/session/facts.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useFact } from '../session/useFact.ts';
import { createNameOrder } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Field } from '../ui/Field.tsx';
import { Menu } from '../ui/Menu.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Switch } from '../ui/Switch.tsx';
import { showToast } from '../ui/toasts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useStore } from 'zustand';
import { Ellipsis } from 'lucide-react';
import styles from './panels.module.css';

const ROLE_LABELS = {
  facilitator: 'people.facilitator',
  participant: 'people.participant',
  observer: 'people.observer',
} as const;

type NameOrder = (a: string, b: string) => number;

function sortPeople(people: readonly PersonFact[], order: NameOrder): PersonFact[] {
  return [...people].sort((a, b) => Number(b.here) - Number(a.here) || order(a.name, b.name));
}

/** Who is here, one's own name, and how others get in. */
export default function PeoplePanel() {
  const t = useText();
  const language = useLanguage();
  const { session, ui, participantId } = useWorkspace();
  const people = useFact(session, (facts) => facts.items.person);
  const viewer = useFact(session, (facts) => facts.viewer);
  const cursors = useStore(ui, (state) => state.cursors);
  const sorted = sortPeople(Object.values(people), createNameOrder(language));
  return (
    <div className={styles.stack}>
      <Joining />
      <MyName key={people[participantId]?.name} name={people[participantId]?.name ?? ''} />
      <Switch label={t('people.cursors')} on={cursors} onChange={(on) => ui.setState({ cursors: on })} />
      <p role="status">
        {t('people.here', { count: sorted.filter(({ here }) => here).length, total: sorted.length })}
      </p>
      <ul className={styles.list}>
        {sorted.map((person) => (
          <Person
            key={person.id}
            person={person}
            mayChange={viewer.role === 'facilitator' && person.id !== participantId}
          />
        ))}
      </ul>
    </div>
  );
}

function Joining() {
  const t = useText();
  const { session } = useWorkspace();
  const joining = useFact(session, (facts) => Object.values(facts.items.workshop)[0]?.joining ?? null);
  if (!joining) return null;
  return (
    <div className={styles.card}>
      <p>{t('people.joinWith', { code: joining.code })}</p>
      <QrCode text={joining.url} label={t('people.qr')} />
      <CopyField label={t('people.link')} value={joining.url} />
    </div>
  );
}

function MyName({ name }: { name: string }) {
  const t = useText();
  const command = useCommand();
  const [typed, setTyped] = useState(name);
  const save = async () => {
    const answer = await command('setMyName', { name: typed.trim() });
    showToast(answer.ok ? t('people.nameSaved') : answer.detail, { tone: answer.ok ? 'good' : 'attention' });
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('people.myName')}
        value={typed}
        maxLength={80}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== name && (
        <Button type="submit" look="primary">
          {t('people.saveName')}
        </Button>
      )}
    </form>
  );
}

function Person({ person, mayChange }: { person: PersonFact; mayChange: boolean }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const takeBack = async (minutes: number) => {
    const answer = await command('takeBack', { boardId, participantId: person.id, minutes });
    if (answer.ok) showToast(t('people.takenBack', { count: Number(answer.result?.['changes'] ?? 0) }));
  };
  const setRole = (role: Role) => () => void command('setRole', { participantId: person.id, role });
  return (
    <li className={styles.spread}>
      <span>
        {person.name || t('people.unnamed')}
        <span className={styles.quiet}>
          {' · '}
          {t(ROLE_LABELS[person.role])}
          {person.here ? '' : ` · ${t('people.away')}`}
        </span>
      </span>
      {mayChange && (
        <Menu
          label={t('people.change', { name: person.name || t('people.unnamed') })}
          icon={<Ellipsis aria-hidden />}
          entries={[
            person.role === 'facilitator'
              ? { id: 'participant', label: t('people.makeParticipant'), run: setRole('participant') }
              : { id: 'facilitator', label: t('people.makeFacilitator'), run: setRole('facilitator') },
            {
              id: 'observer',
              label: t('people.makeObserver'),
              disabled: person.role === 'observer',
              run: setRole('observer'),
            },
            { id: 'back5', label: t('people.takeBack', { count: 5 }), run: () => void takeBack(5) },
            { id: 'back15', label: t('people.takeBack', { count: 15 }), run: () => void takeBack(15) },
            {
              id: 'remove',
              label: t('people.remove'),
              danger: true,
              run: () => void command('removePerson', { participantId: person.id }),
            },
          ]}
        />
      )}
    </li>
  );
}
