import { Users } from 'lucide-react';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { togglePanel } from './boardUi.ts';
import { useWorkspace } from './workspace.ts';
import { buttonClasses } from '../ui/Button.tsx';

/** How many are here; opens the list of people. */
export function PeopleButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const here = useFact(
    session,
    (facts) => Object.values(facts.items.person).filter((person) => person.here).length,
  );
  return (
    <button
      type="button"
      className={buttonClasses('plain')}
      aria-label={t('people.hereLabel', { count: here })}
      onClick={() => togglePanel(ui, 'people')}
    >
      <Users aria-hidden />
      {here}
    </button>
  );
}
