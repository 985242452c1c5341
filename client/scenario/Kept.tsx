import type { Scenario } from '../../shared/model/scenario.ts';
import { standingDecision } from '../../shared/queries/decisions.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useGlass } from './Glass.tsx';

/** Of a scenario that is closed: what people said came of it, and who said so. Nothing where it is open or nothing was written down. */
export function Kept({ scenario, className }: { scenario: Scenario; className?: string | undefined }) {
  const t = useText();
  const { board } = useGlass().glass;
  useSnapshot(board);
  const said = standingDecision(board.actual.snapshot, scenario.id, null);
  const words = [said?.words, said?.who].filter(Boolean).join(' · ');
  if (!scenario.closed || words === '') return null;
  return (
    <p className={className} dir="auto">
      {t('scenario.keptWith', { words })}
    </p>
  );
}
