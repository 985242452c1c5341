import { Ellipsis } from 'lucide-react';
import type { PersonFact } from '../../shared/session/facts.ts';
import type { Role } from '../../shared/permissions/can.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from '../panels/panels.module.css';

const ROLE_LABELS = {
  facilitator: 'people.facilitator',
  participant: 'people.participant',
  observer: 'people.observer',
} as const;

export type PersonRowProps = {
  person: PersonFact;
  /** Whether the reader may change this person's part in the workshop. */
  mayChange: boolean;
};

/** Somebody of the workshop: what they are here, and for facilitators what may be done about it. */
export function PersonRow({ person, mayChange }: PersonRowProps) {
  const t = useText();
  const command = useCommand();
  const { session } = useWorkspace();
  const owner = useFact(session, ({ items }) => (person.by ? (items.person[person.by]?.name ?? '') : null));
  const name = person.name || t('people.unnamed');
  return (
    <li className={styles.spread}>
      <span>
        {name}
        <span className={styles.quiet}>
          {' · '}
          {t(person.removed ? 'people.removed' : ROLE_LABELS[person.role])}
          {owner === null ? '' : ` · ${t('behalf.by', { name: owner || t('people.unnamed') })}`}
          {person.here || person.removed ? '' : ` · ${t('people.away')}`}
        </span>
      </span>
      {mayChange && !person.removed && <PersonMenu person={person} name={name} />}
      {mayChange && person.removed && (
        <Button
          aria-label={t('people.readmitNamed', { name })}
          onClick={() => void command('readmitPerson', { participantId: person.id })}
        >
          {t('people.readmit')}
        </Button>
      )}
    </li>
  );
}

function PersonMenu({ person, name }: { person: PersonFact; name: string }) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const takeBack = async (minutes: number) => {
    const answer = await command('takeBack', { boardId, participantId: person.id, minutes });
    if (answer.ok) showToast(t('people.takenBack', { count: Number(answer.result?.['changes'] ?? 0) }));
  };
  const setRole = (role: Role) => () => void command('setRole', { participantId: person.id, role });
  const handOver = async () => {
    const answer = await command('handOver', { participantId: person.id });
    if (answer.ok) showToast(t('people.handedOver', { name }), { tone: 'good' });
  };
  return (
    <Menu
      label={t('people.change', { name })}
      icon={<Ellipsis aria-hidden />}
      entries={[
        person.role === 'facilitator'
          ? { id: 'participant', label: t('people.makeParticipant'), run: setRole('participant') }
          : { id: 'facilitator', label: t('people.makeFacilitator'), run: setRole('facilitator') },
        { id: 'handOver', label: t('people.handOver'), run: () => void handOver() },
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
  );
}
