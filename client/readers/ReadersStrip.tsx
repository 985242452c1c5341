import { Eye } from 'lucide-react';
import type { ReadersAskFact } from '../../shared/session/facts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { isPutAway } from '../theming/seenHere.ts';
import { Strip } from '../theming/Strip.tsx';
import { useItems } from '../theming/useItems.ts';
import { Button } from '../ui/Button.tsx';
import { answeredKey } from './answeredHere.ts';
import { useOwnInRound } from './useOwnInRound.ts';

/** To those who wrote: whether more people may read it. */
export function ReadersStrip() {
  const [ask] = useItems('readersAsk').filter(({ mine }) => mine === null);
  return ask ? <AskLine key={ask.id} ask={ask} /> : null;
}

function AskLine({ ask }: { ask: ReadersAskFact }) {
  const t = useText();
  const { ui } = useWorkspace();
  const { signed, unsigned } = useOwnInRound(ask.roundId);
  const open = unsigned.filter(({ own }) => !isPutAway(answeredKey(ask.id, own.id)));
  if (signed.length + open.length === 0) return null;
  return (
    <Strip icon={<Eye aria-hidden />} words={t('readers.strip')} isCalling>
      <Button look="primary" onClick={() => ui.setState({ panel: 'readers' })}>
        {t('readers.answer')}
      </Button>
    </Strip>
  );
}
