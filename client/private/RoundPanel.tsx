import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Fold } from '../theming/Fold.tsx';
import { AskForm } from './AskForm.tsx';
import { ClosedRound } from './ClosedRound.tsx';
import { OpenRound } from './OpenRound.tsx';
import styles from './private.module.css';
import { ShownRound } from './ShownRound.tsx';
import { usePrivateRounds } from './usePrivateRounds.ts';

/** For facilitators: ask, see about how far people are, stop, reveal. What people write is not here. */
export default function RoundPanel() {
  const t = useText();
  const { session } = useWorkspace();
  const isFacilitator = useFact(session, (facts) => facts.viewer.role === 'facilitator');
  const { live, over } = usePrivateRounds();
  const last = over.find(({ state }) => state === 'revealed');
  if (!isFacilitator) return <p>{t('refused.notFacilitator')}</p>;
  return (
    <div className={styles.sheet}>
      {live?.state === 'open' && <OpenRound round={live} />}
      {live?.state === 'closed' && <ClosedRound round={live} />}
      {!live && last && <ShownRound round={last} />}
      {!live && !last && <AskForm />}
      {!live && last && (
        <Fold title={t('private.askAgain')}>
          <AskForm />
        </Fold>
      )}
    </div>
  );
}
