import { Ellipsis, Hand, MapPin } from 'lucide-react';
import { useState } from 'react';
import { countLeft } from '../../../shared/queries/dealNotes.ts';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Confirm } from '../Confirm.tsx';
import { describeShare } from '../describeShare.ts';
import { Fold } from '../Fold.tsx';
import { goToArea } from '../goTo.ts';
import { headsAt } from '../headsAt.ts';
import { OthersSee } from '../OthersSee.tsx';
import dealStyles from '../deal.module.css';
import styles from '../theming.module.css';
import { useTables } from '../useTables.ts';
import { SeatRest } from './SeatRest.tsx';
import { TableDialog } from './TableDialog.tsx';

/** A tile for each table: what is left, and whether they asked for help. Those who wait come first. */
export function TableTiles({ onDealAgain }: { onDealAgain(): void }) {
  const t = useText();
  const { board, boardId } = useWorkspace();
  const command = useCommand();
  const tables = useTables();
  const [changing, setChanging] = useState<TableFact | null>(null);
  useListVersion(board);
  const inOrder = [...tables.filter(({ help }) => help), ...tables.filter(({ help }) => !help)];
  return (
    <>
      <ul className={dealStyles.tiles}>
        {inOrder.map((table) => (
          <Tile key={table.id} table={table} onChange={() => setChanging(table)} />
        ))}
      </ul>
      <SeatRest tables={tables} />
      <Fold title={t('theming.tablesDone')}>
        <OthersSee>{t('theming.tablesDoneSeen')}</OthersSee>
        <div className={styles.row}>
          <Button onClick={onDealAgain}>{t('theming.dealAgain')}</Button>
          <Confirm
            label={t('theming.endTables')}
            question={t('theming.endTablesSure')}
            onConfirm={() => command('endTables', { boardId })}
          />
        </div>
      </Fold>
      {changing && <TableDialog key={changing.id} table={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function Tile({ table, onChange }: { table: TableFact; onChange(): void }) {
  const t = useText();
  const workspace = useWorkspace();
  const command = useCommand();
  const { snapshot } = workspace.board;
  const people = useFact(workspace.session, (facts) => facts.items.person);
  const { id: tableId, title, area, noteIds, help, coming = false } = table;
  const left = countLeft(snapshot, noteIds);
  const names = table.people.map((id) => people[id]?.name || t('people.unnamed'));
  return (
    <li className={joinClasses(dealStyles.tile, help && dealStyles.helpTile)} data-left={left}>
      <div className={dealStyles.tileHead}>
        <h4 className={dealStyles.tileName}>{title}</h4>
        {area && (
          <Button look="plain" icon={<MapPin aria-hidden />} onClick={() => goToArea(workspace, area)}>
            {t('theming.show')}
          </Button>
        )}
        <Menu
          label={t('theming.tableMore', { table: title })}
          icon={<Ellipsis aria-hidden />}
          entries={[{ id: 'change', label: t('theming.changeTable'), run: onChange }]}
        />
      </div>
      <p>
        <strong className={styles.number}>{t('theming.left', { count: left })}</strong>{' '}
        <span className={styles.quiet}>
          {t('theming.leftOf', { count: noteIds.length })}
          {describe(describeShare(t, snapshot, noteIds))}
        </span>
      </p>
      {table.kind === 'table' && (
        <p className={styles.quiet} title={names.join(', ')}>
          {names.length === 0 ? t('theming.tableEmpty') : t('theming.peopleAt', { count: headsAt(table) })}
          {describe(names.join(', '))}
        </p>
      )}
      {coming && (
        <p className={dealStyles.comingLine}>
          <Hand aria-hidden />
          {t('theming.youAreComing')}
        </p>
      )}
      {help && (
        <div className={dealStyles.helpLine}>
          <p>
            <Hand aria-hidden />
            {t('theming.askedForHelp')}
          </p>
          <Button onClick={() => void command('askForHelp', { tableId, help: false })}>
            {t('theming.comeOver')}
          </Button>
        </div>
      )}
    </li>
  );
}

function describe(words: string): string {
  return words === '' ? '' : ` · ${words}`;
}
