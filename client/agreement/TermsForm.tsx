import { useState } from 'react';
import { MOST_WEEKS, SLOT_DAYS, type Agreement } from '../../shared/model/agreement.ts';
import { CONTACT_PERIODS } from '../../shared/model/contact.ts';
import { changeAgreement } from '../../shared/operations/agreement.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { LiveField } from '../network/LiveField.tsx';
import { run } from '../network/mapEdits.ts';
import panels from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { fromWords, limitWords, slotWords } from './agreementWords.ts';
import styles from './agreement.module.css';

interface TermsProps {
  readonly agreement: Agreement;
  readonly mayWrite: boolean;
}

/** The limit and the slot: a sentence each, and the fields behind them. */
export function Terms({ agreement, mayWrite }: TermsProps) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  if (changing && mayWrite) return <TermsForm agreement={agreement} onDone={() => setChanging(false)} />;
  const lines = [slotWords(t, agreement), fromWords(t, agreement)].filter(Boolean);
  return (
    <div className={styles.terms}>
      <p className={styles.limit}>{limitWords(t, agreement)}</p>
      <p className={lines.length > 0 ? undefined : panels.quiet} dir="auto">
        {lines.length > 0 ? lines.join(' · ') : t('agreement.noSlot')}
      </p>
      {mayWrite && <Button onClick={() => setChanging(true)}>{t('agreement.changeTerms')}</Button>}
    </div>
  );
}

function TermsForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const t = useText();
  const workspace = useWorkspace();
  const change = (fields: Partial<Omit<Agreement, 'id'>>, undoId?: string) =>
    void run(workspace, changeAgreement(agreement.id, fields), undoId);
  const number = (name: 'visits' | 'weeks' | 'minutes', min: number, max: number) => ({
    ...({ type: 'number', inputMode: 'numeric', min, max, value: agreement[name] } as const),
    label: t(`agreement.${name}`),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const value = Math.floor(target.valueAsNumber);
      if (value >= min && value <= max) change({ [name]: value });
    },
  });
  return (
    <div className={panels.card}>
      <div className={styles.pair}>
        <Field {...number('visits', 1, 7)} />
        <Select
          label={t('contact.per')}
          value={agreement.per}
          options={CONTACT_PERIODS.map((per) => ({ value: per, label: t(`contact.per.${per}`) }))}
          onChange={(per) => change({ per })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('agreement.day')}
          value={agreement.day}
          options={SLOT_DAYS.map((day) => ({ value: day, label: t(`agreement.day.${day}`) }))}
          onChange={(day) => change({ day })}
        />
        <Field
          label={t('agreement.time')}
          type="time"
          value={agreement.time}
          onChange={({ target }) => change({ time: target.value.slice(0, 5) })}
        />
      </div>
      <div className={styles.pair}>
        <Field {...number('minutes', 5, 600)} step={5} />
        <Field {...number('weeks', 1, MOST_WEEKS)} />
      </div>
      <LiveField
        label={t('agreement.where')}
        value={agreement.where}
        max={80}
        onCommit={(where, undoId) => change({ where }, undoId)}
      />
      <Field
        label={t('agreement.from')}
        hint={t('agreement.fromHint')}
        type="date"
        value={agreement.from}
        onChange={({ target }) => change({ from: target.value.slice(0, 10) })}
      />
      <LiveField
        label={t('agreement.title')}
        hint={t('agreement.titleHint')}
        value={agreement.title}
        max={80}
        onCommit={(title, undoId) => change({ title }, undoId)}
      />
      <Button onClick={onDone}>{t('agreement.done')}</Button>
    </div>
  );
}
