import { Hand } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { Button } from '../ui/Button.tsx';
import { goToArea } from './goTo.ts';
import { Strip } from './Strip.tsx';
import { useTables } from './useTables.ts';

/** For facilitators: who asked for help, whichever panel is open. */
export function HelpStrip() {
  const t = useText();
  const workspace = useWorkspace();
  const { session, announce, ui } = workspace;
  const command = useCommand();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const asking = useTables().filter(({ help }) => help && isFacilitator);
  const mirrored = useMirrored();
  const [first] = asking;
  const title = first && mirrored && first.kind === 'person' ? t('people.unnamed') : (first?.title ?? '');
  const told = useRef(0);
  const words =
    asking.length > 1
      ? t('tables.askingMore', { table: title, count: asking.length - 1 })
      : t('tables.asking', { table: title });
  useEffect(() => {
    if (asking.length > told.current) announce(words);
    told.current = asking.length;
  }, [asking.length, announce, words]);
  if (!first) return null;
  const { id: tableId, area } = first;
  return (
    <Strip icon={<Hand aria-hidden />} words={words} isCalling>
      {area && <Button onClick={() => goToArea(workspace, area)}>{t('theming.show')}</Button>}
      <Button onClick={() => void command('askForHelp', { tableId, help: false })}>
        {t('theming.comeOver')}
      </Button>
      {asking.length > 1 && (
        <Button look="plain" onClick={() => ui.setState({ panel: 'theming' })}>
          {t('tables.allTables')}
        </Button>
      )}
    </Strip>
  );
}
