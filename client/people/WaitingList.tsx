import { Check, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { MOST_AT_DOOR } from '../../shared/session/doorCommands.ts';
import type { WaitingFact } from '../../shared/session/doorFacts.ts';
import { findLookAlikes, type Named } from '../../shared/session/nameLikeness.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import panelStyles from '../panels/panels.module.css';
import styles from './WaitingList.module.css';

/** Longer lists are let in as a whole, or a few at a time. */
const MOST_SHOWN = 30;

/** Who waits at the door, for facilitators: let in, all at once, or not now. */
export function WaitingList() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const waiting = useFact(session, (facts) => facts.items.waiting);
  const people = useFact(session, (facts) => facts.items.person);
  const list = Object.values(waiting);
  if (list.length === 0) return null;
  const names: Named[] = [...Object.values(people).filter(({ removed }) => !removed), ...list];
  const admit = (some: readonly WaitingFact[]) => {
    const first = some.slice(0, MOST_AT_DOOR).map(({ id }) => ({ participantId: id }));
    void command('admitPeople', { people: first });
  };
  return (
    <section className={styles.door} aria-label={t('door.waitingTitle')}>
      <div className={panelStyles.spread}>
        <h3 role="status">{t('door.waiting', { count: list.length })}</h3>
        {list.length > 1 && (
          <Button look="primary" onClick={() => admit(list)}>
            {t('door.admitAll')}
          </Button>
        )}
      </div>
      <ul className={panelStyles.list}>
        {list.slice(0, MOST_SHOWN).map((person) => (
          <Waiting key={person.id} person={person} others={names} />
        ))}
      </ul>
      {list.length > MOST_SHOWN && (
        <p className={panelStyles.quiet}>{t('door.more', { count: list.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
}

function Waiting({ person, others }: { person: WaitingFact; others: readonly Named[] }) {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const cohort = useFact(session, (facts) => facts.items.cohort[person.cohort ?? '']?.title ?? '');
  const [name, setName] = useState<string | null>(null);
  const alike = findLookAlikes({ id: person.id, name: name ?? person.name }, others);
  const shown = person.name || t('people.unnamed');
  const admit = () =>
    void command('admitPeople', {
      people: [{ participantId: person.id, ...(name === null ? {} : { name: name.trim() }) }],
    });
  return (
    <li className={styles.person}>
      {name === null ? (
        <span className={styles.name}>
          {shown}
          {cohort && <span className={panelStyles.quiet}>{` · ${cohort}`}</span>}
          <IconButton
            label={t('door.mendName', { name: shown })}
            icon={<Pencil aria-hidden />}
            onClick={() => setName(person.name)}
          />
        </span>
      ) : (
        <Field
          autoFocus
          label={t('door.mendedName')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {alike[0] && (
        <p className={styles.alike}>
          <TriangleAlert aria-hidden />
          {t('door.alike', { name: alike[0].name })}
        </p>
      )}
      <div className={panelStyles.row}>
        <Button
          icon={<Check aria-hidden />}
          onClick={admit}
          aria-label={t('door.admitNamed', { name: shown })}
        >
          {t('door.admit')}
        </Button>
        <Button
          look="plain"
          onClick={() => void command('turnAway', { participantIds: [person.id] })}
          aria-label={t('door.notNowNamed', { name: shown })}
        >
          {t('door.notNow')}
        </Button>
      </div>
    </li>
  );
}
