import { useText } from '../i18n/useText.ts';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import type { CohortLine } from './api.ts';

export type PersonFieldsProps = {
  name: string;
  onName: (name: string) => void;
  cohorts: readonly CohortLine[];
  /** Id of the chosen cohort; empty for none of them, null before a choice. */
  cohort: string | null;
  onCohort: (id: string) => void;
};

const NAME_MAX = 80;
/** Beyond this many a list is easier to the thumb than chips. */
const MOST_CHIPS = 6;

/** Who somebody is in this workshop: a name or none, and their group where there are groups. */
export function PersonFields({ name, onName, cohorts, cohort, onCohort }: PersonFieldsProps) {
  const t = useText();
  const options = [...cohorts.map(({ id, title }) => ({ value: id, label: title }))];
  options.push({ value: '', label: t('join.cohortNone') });
  return (
    <>
      <Field
        large
        label={t('join.name')}
        hint={t('join.nameHint')}
        value={name}
        maxLength={NAME_MAX}
        autoComplete="nickname"
        enterKeyHint="go"
        onChange={(event) => onName(event.target.value)}
      />
      {cohorts.length > 0 && cohorts.length <= MOST_CHIPS && (
        <Chips label={t('join.cohort')} options={options} value={cohort} onChange={onCohort} />
      )}
      {cohorts.length > MOST_CHIPS && (
        <Select label={t('join.cohort')} options={options} value={cohort ?? ''} onChange={onCohort} />
      )}
    </>
  );
}
