import { useState } from 'react';
import { useStore } from 'zustand';
import { claimManyWeeks } from '../../shared/operations/agreement.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import type { ReadAgreement } from '../../shared/queries/agreement.ts';
import { liveActors, liveContacts } from '../../shared/queries/network.ts';
import { liveScenarios, resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { rotaFromContacts } from '../../shared/queries/rotaFromContacts.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { columnName } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import { useAliases } from '../seats/useNames.ts';
import { scenarioName } from '../scenario/scenarioName.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './agreement.module.css';

const ACTUAL = '';

/** Those whose counted visits the whānau does not want now: they are not filled in, and that is said. */
function notWantedNow(network: BoardSnapshot): Actor[] {
  const ids = new Set(
    liveContacts(network).flatMap(({ actor, counted, visits, wish }) =>
      counted && visits > 0 && wish === 'notNow' ? [actor] : [],
    ),
  );
  return liveActors(network).filter(({ id }) => ids.has(id));
}

/** Fills the weeks with the visits that the map, or what is imagined, has; what does not fit the limit is settled there. */
export function StartRota({ read: { agreement } }: { read: ReadAgreement }) {
  const t = useText();
  const workspace = useWorkspace();
  const { snapshot } = workspace.board;
  const scenarios = liveScenarios(snapshot);
  const aliases = useAliases();
  const looksAt = useStore(workspace.ui, ({ scenario }) => scenario);
  const [chosen, setFrom] = useState<string | null>(null);
  const from = chosen ?? scenarios.find(({ id }) => id === looksAt)?.id ?? ACTUAL;
  const fill = () => {
    const network = from === ACTUAL ? snapshot : (resolveScenario(snapshot, from) ?? snapshot);
    const visits = rotaFromContacts(snapshot, network, agreement);
    const unwanted = notWantedNow(network);
    if (unwanted.length > 0)
      showToast(
        t('agreement.leftOut', { names: unwanted.map((one) => columnName(t, one, aliases)).join(', ') }),
      );
    else if (visits.length === 0) showToast(t('agreement.noVisits'));
    if (visits.length === 0) return;
    tellRefusal(workspace.board.runAll(claimManyWeeks(agreement.id, visits)));
  };
  return (
    <div className={styles.start}>
      {scenarios.length > 0 && (
        <Select
          label={t('agreement.fillFrom')}
          value={from}
          options={[
            { value: ACTUAL, label: t('agreement.fromMap') },
            ...scenarios.map((one) => ({
              value: one.id,
              label: t('agreement.fromScenario', { title: scenarioName(t, one) }),
            })),
          ]}
          onChange={setFrom}
        />
      )}
      <Button onClick={fill}>{t('agreement.fill')}</Button>
    </div>
  );
}
