import { Hand } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { useOwnTable } from '../theming/useTables.ts';
import { Button } from '../ui/Button.tsx';
import panelStyles from '../panels/panels.module.css';

/** Whoever needs somebody at their table looks for it where needs are told: the same as on the table's own line. */
export function HelpAtTable() {
  const t = useText();
  const command = useCommand();
  const table = useOwnTable();
  if (table?.kind !== 'table') return null;
  const { id: tableId, title, help, coming = false } = table;
  return (
    <section className={panelStyles.card}>
      <h3>{t('room.tableHelp', { table: title })}</h3>
      {coming ? (
        <p role="status">{t('tables.coming')}</p>
      ) : (
        <Button
          wide
          icon={<Hand aria-hidden />}
          aria-pressed={help}
          onClick={() => void command('askForHelp', { tableId, help: !help })}
        >
          {t(help ? 'tables.helpAsked' : 'tables.askForHelp')}
        </Button>
      )}
    </section>
  );
}
