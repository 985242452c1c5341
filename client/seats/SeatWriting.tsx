import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { Switch } from '../ui/Switch.tsx';
import { useAliases, useActorNames } from './useNames.ts';
import { useNetwork, useSeatRows } from './useSeats.ts';

/** For facilitators: how people write on this board, and what they are called. */
export function SeatWriting() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const { ownColumn, heardFirst } = useNetwork();
  const aliases = useAliases();
  return (
    <section className={panels.card}>
      <h3>{t('seat.writing')}</h3>
      <Switch
        label={t('seat.ownColumn')}
        hint={t('seat.ownColumnHint')}
        on={ownColumn}
        onChange={(on) => void command('setOwnColumn', { boardId, ownColumn: on })}
      />
      <Switch
        label={t('seat.heardFirst')}
        hint={t('seat.heardFirstHint')}
        on={heardFirst}
        onChange={(on) => void command('setHeardFirst', { boardId, heardFirst: on })}
      />
      {heardFirst && <HeardList />}
      <Switch
        label={t('seat.aliases')}
        hint={t('seat.aliasesHint')}
        on={aliases}
        onChange={(on) => void command('setAliases', { aliases: on })}
      />
    </section>
  );
}

function HeardList() {
  const { boardId } = useWorkspace();
  const command = useCommand();
  const nameOf = useActorNames();
  const { heard } = useNetwork();
  const columns = useSeatRows().filter(
    ({ actor, seat }) => actor.column !== '' && !actor.reserve && seat?.kind !== 'chair',
  );
  return (
    <div className={panels.stack}>
      {columns.map(({ actor }) => (
        <Switch
          key={actor.id}
          label={nameOf(actor)}
          on={heard.includes(actor.id)}
          onChange={(on) => void command('markHeard', { boardId, actorId: actor.id, heard: on })}
        />
      ))}
    </div>
  );
}
