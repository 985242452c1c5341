import { Users } from 'lucide-react';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { togglePanel } from './boardUi.ts';
import { useWorkspace } from './workspace.ts';
import { buttonClasses } from '../ui/Button.tsx';
import styles from './PeopleButton.module.css';

/** How many are here, and for facilitators how many wait at the door; opens the list of people. */
export function PeopleButton() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const here = useFact(
    session,
    (facts) => Object.values(facts.items.person).filter((person) => person.here).length,
  );
  const waiting = useFact(session, (facts) => Object.keys(facts.items.waiting).length);
  return (
    <button
      type="button"
      className={buttonClasses('plain')}
      aria-label={label(t, here, waiting)}
      onClick={() => togglePanel(ui, 'people')}
    >
      <Users aria-hidden />
      {here}
      {waiting > 0 && <span className={styles.waiting}>{t('door.waitingShort', { count: waiting })}</span>}
    </button>
  );
}

function label(t: GetText, here: number, waiting: number): string {
  const inside = t('people.hereLabel', { count: here });
  return waiting === 0 ? inside : `${inside}. ${t('door.waiting', { count: waiting })}`;
}
