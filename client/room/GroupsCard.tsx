import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import { MOST_GROUPED, MOST_GROUPS } from '../../shared/session/roomLimits.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Fold } from '../theming/Fold.tsx';
import { Stepper } from '../theming/Stepper.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { useParticipantsHere } from '../theming/usePeopleHere.ts';
import { Button } from '../ui/Button.tsx';
import panelStyles from '../panels/panels.module.css';
import styles from './room.module.css';
import { useIsFacilitator, useOwnGroup } from './useRoom.ts';

/** People of one group when nobody has said otherwise. */
const USUAL_SIZE = 4;

/** Groups by lot from those who are here. Everybody sees their own; facilitators see all. */
export function GroupsCard() {
  const t = useText();
  const { session } = useWorkspace();
  const grouping = useFact(session, ({ items }) => Object.values(items.grouping)[0]);
  const isFacilitator = useIsFacilitator();
  const own = useOwnGroup();
  if (!isFacilitator && !own) return null;
  const shown = isFacilitator
    ? (grouping?.groups ?? []).map((people, at) => ({ number: at + 1, people }))
    : own
      ? [own]
      : [];
  const list = (
    <ul className={styles.groups}>
      {shown.map(({ number, people }) => (
        <Group key={number} number={number} people={people} />
      ))}
    </ul>
  );
  if (isFacilitator)
    return (
      <Fold title={t('room.groups')}>
        {list}
        <DrawGroups hasGroups={shown.length > 0} />
      </Fold>
    );
  return (
    <section className={panelStyles.card}>
      <h3>{t('room.groups')}</h3>
      {list}
    </section>
  );
}

function Group({ number, people }: { number: number; people: readonly string[] }) {
  const t = useText();
  const { session } = useWorkspace();
  const known = useFact(session, ({ items }) => items.person);
  const names = people.map((id) => known[id]?.name || t('people.unnamed')).join(', ');
  return (
    <li>
      <strong>{t('room.group', { number })}</strong> <span>{names}</span>
    </li>
  );
}

function DrawGroups({ hasGroups }: { hasGroups: boolean }) {
  const t = useText();
  const command = useCommand();
  const here = useParticipantsHere();
  const [chosen, setChosen] = useState<number | null>(null);
  const [busy, start] = useBusy();
  const most = Math.min(MOST_GROUPS, Math.max(1, here.length));
  const groups = Math.min(most, chosen ?? Math.max(1, Math.round(here.length / USUAL_SIZE)));
  const people = here.slice(0, MOST_GROUPED).map(({ id }) => id);
  return (
    <>
      <p className={panelStyles.quiet}>{t('room.groupsFrom', { count: here.length })}</p>
      <Stepper label={t('room.groupCount')} value={groups} least={1} most={most} onChange={setChosen} />
      <div className={panelStyles.row}>
        <Button
          icon={<Shuffle aria-hidden />}
          busy={busy}
          disabled={people.length < 2}
          onClick={() => start(() => command('makeGroups', { people, groups }))}
        >
          {t(hasGroups ? 'room.drawAgain' : 'room.draw')}
        </Button>
        {hasGroups && (
          <Button look="plain" onClick={() => void command('endGroups', {})}>
            {t('room.endGroups')}
          </Button>
        )}
      </div>
    </>
  );
}
