import { useState } from 'react';
import { claimManyWeeks } from '../../shared/operations/agreement.ts';
import type { ReadAgreement } from '../../shared/queries/agreement.ts';
import { liveScenarios, resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { rotaFromContacts } from '../../shared/queries/rotaFromContacts.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './agreement.module.css';

const ACTUAL = '';

/** Fills the weeks with the visits that the map, or what is imagined, has; what does not fit the limit is settled there. */
export function StartRota({ read: { agreement } }: { read: ReadAgreement }) {
  const t = useText();
  const workspace = useWorkspace();
  const { snapshot } = workspace.board;
  const scenarios = liveScenarios(snapshot);
  const [from, setFrom] = useState(ACTUAL);
  const fill = () => {
    const network = from === ACTUAL ? snapshot : (resolveScenario(snapshot, from) ?? snapshot);
    const visits = rotaFromContacts(snapshot, network, agreement);
    if (visits.length === 0) return showToast(t('agreement.noVisits'));
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
            ...scenarios.map(({ id, title }) => ({
              value: id,
              label: t('agreement.fromScenario', { title: title.trim() || t('agreement.unnamed') }),
            })),
          ]}
          onChange={setFrom}
        />
      )}
      <Button onClick={fill}>{t('agreement.fill')}</Button>
    </div>
  );
}
