import { Ellipsis, Hand, List, MapPin, Users } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { countLeft } from '../../shared/queries/dealNotes.ts';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { togglePanel } from '../board/boardUi.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { Menu } from '../ui/Menu.tsx';
import { ChooseTable } from './ChooseTable.tsx';
import { FrozenTable } from './FrozenTable.tsx';
import { goToOwnPart } from './goTo.ts';
import { headsAt } from './headsAt.ts';
import { HowMany } from './HowMany.tsx';
import { Strip } from './Strip.tsx';
import styles from './strips.module.css';
import { useIsFrozen } from './useIsFrozen.ts';
import { useOwnTable, useTables } from './useTables.ts';

/** Which table one sits at, how much is left there, the way to its notes, and help. */
export function TableBar() {
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const tables = useTables();
  const own = useOwnTable();
  const isFrozen = useIsFrozen();
  if (role === 'observer' || tables.length === 0) return null;
  if (own && isFrozen) return <FrozenTable />;
  if (own) return <OwnTable table={own} others={tables.filter(isShared)} />;
  return role === 'participant' && tables.some(isShared) ? (
    <NoTable tables={tables.filter(isShared)} />
  ) : null;
}

function isShared({ kind }: TableFact): boolean {
  return kind === 'table';
}

function NoTable({ tables }: { tables: readonly TableFact[] }) {
  const t = useText();
  const [choosing, setChoosing] = useState(false);
  return (
    <Strip isWork icon={<Users aria-hidden />} words={t('tables.dealt', { count: tables.length })}>
      <Button look="primary" onClick={() => setChoosing(true)}>
        {t('tables.choose')}
      </Button>
      {choosing && <ChooseTable tables={tables} onClose={() => setChoosing(false)} />}
    </Strip>
  );
}

function OwnTable({ table, others }: { table: TableFact; others: readonly TableFact[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, ui } = workspace;
  const command = useCommand();
  const view = useStore(ui, (state) => state.view);
  const [asking, setAsking] = useState<'table' | 'size' | null>(null);
  useListVersion(board);
  const [visited, setVisited] = useState('');
  const isNew = visited !== table.id;
  const { id: tableId, area, help, coming = false, kind, size } = table;
  const left = countLeft(board.snapshot, table.noteIds);
  const hasBegun = left < table.noteIds.length;
  const entries = [
    ...(view === 'canvas'
      ? [{ id: 'notes', label: t('tables.ourNotes'), run: () => togglePanel(ui, 'table') }]
      : []),
    {
      id: 'size',
      label: size > 1 ? t('tables.sizeNow', { count: size }) : t('tables.size'),
      run: () => setAsking('size'),
    },
    ...(others.length > 1 ? [{ id: 'other', label: t('tables.other'), run: () => setAsking('table') }] : []),
  ];
  return (
    <Strip
      isWork
      icon={<Users aria-hidden />}
      words={
        <>
          <strong>{kind === 'person' ? t('tables.ownShare') : table.title}</strong>
          {kind === 'table' && headsAt(table) > 1 && (
            <span className={styles.extra}> · {t('tables.ofUs', { count: headsAt(table) })}</span>
          )}
          <span> · {left === 0 ? t('tables.doneShort') : t('theming.left', { count: left })}</span>
          {left > 0 && !coming && (
            <span className={joinClasses(styles.task, hasBegun && styles.known)}> · {t('tables.task')}</span>
          )}
          {coming && <strong className={styles.task}> · {t('tables.coming')}</strong>}
        </>
      }
    >
      {view === 'canvas' && area && (
        <Button
          look={isNew ? 'primary' : 'quiet'}
          icon={<MapPin aria-hidden />}
          onClick={() => {
            setVisited(tableId);
            goToOwnPart(workspace, area, table.noteIds);
          }}
        >
          <span>{t(kind === 'person' ? 'tables.goToMine' : 'tables.goToPart')}</span>
        </Button>
      )}
      {view === 'outline' && (
        <Button look="primary" icon={<List aria-hidden />} onClick={() => togglePanel(ui, 'table')}>
          <span>{t(kind === 'person' ? 'tables.mineLeft' : 'tables.ourNotes')}</span>
        </Button>
      )}
      {coming ? (
        <Button onClick={() => void command('askForHelp', { tableId, help: false })}>
          {t('tables.thanks')}
        </Button>
      ) : (
        <Button
          icon={<Hand aria-hidden />}
          aria-label={t(help ? 'tables.helpAsked' : 'tables.askForHelp')}
          aria-pressed={help}
          onClick={() => void command('askForHelp', { tableId, help: !help })}
        >
          <span className={styles.long}>{t(help ? 'tables.helpAsked' : 'tables.askForHelp')}</span>
          <span className={styles.short} aria-hidden="true">
            {t(help ? 'tables.helpAskedShort' : 'tables.helpShort')}
          </span>
        </Button>
      )}
      {kind === 'table' && (
        <Menu label={t('tables.more')} icon={<Ellipsis aria-hidden />} entries={entries} />
      )}
      {asking === 'table' && <ChooseTable tables={others} onClose={() => setAsking(null)} />}
      {asking === 'size' && <HowMany table={table} onClose={() => setAsking(null)} />}
    </Strip>
  );
}
