import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from '../panels/panels.module.css';

/** One's own name and group, to be mended by oneself. */
export function MyPlace() {
  const { session, participantId } = useWorkspace();
  const me = useFact(session, (facts) => facts.items.person[participantId]);
  const role = useFact(session, (facts) => facts.viewer.role);
  if (!me || role === 'observer') return null;
  return (
    <>
      <MyName key={me.name} name={me.name} />
      <MyCohort cohort={me.cohort} />
    </>
  );
}

function MyName({ name }: { name: string }) {
  const t = useText();
  const command = useCommand();
  const [typed, setTyped] = useState(name);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await command('setMyName', { name: typed.trim() });
    if (answer.ok) showToast(t('people.nameSaved'), { tone: 'good' });
  };
  return (
    <form className={styles.stack} onSubmit={(event) => void save(event)}>
      <Field
        label={t('people.myName')}
        value={typed}
        maxLength={80}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== name && (
        <Button type="submit" look="primary">
          {t('people.saveName')}
        </Button>
      )}
    </form>
  );
}

function MyCohort({ cohort }: { cohort: string | null }) {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const cohorts = useFact(session, (facts) => facts.items.cohort);
  const options = Object.values(cohorts).map(({ id, title }) => ({ value: id, label: title }));
  if (options.length === 0) return null;
  const choose = async (chosen: string) => {
    const answer = await command('setMyCohort', { cohort: chosen || null });
    if (answer.ok) showToast(t('people.cohortSaved'), { tone: 'good' });
  };
  return (
    <Select
      label={t('people.myCohort')}
      options={[...options, { value: '', label: t('join.cohortNone') }]}
      value={cohort ?? ''}
      onChange={(chosen) => void choose(chosen)}
    />
  );
}
