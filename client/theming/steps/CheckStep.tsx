import type { CheckFact } from '../../../shared/session/themingFacts.ts';
import { useText } from '../../i18n/useText.ts';
import { Fold } from '../Fold.tsx';
import { useItems } from '../useItems.ts';
import { CheckForm } from './CheckForm.tsx';
import { ClosedCheck } from './ClosedCheck.tsx';
import { OpenCheck } from './OpenCheck.tsx';

/** Everybody says of each theme whether it is right: asked, closed, read. */
export function CheckStep() {
  const t = useText();
  const checks = useItems('check').toSorted((a, b) => b.openedAt - a.openedAt);
  const whatOf = ({ about, items }: CheckFact) => t(`check.about.${about}`, { count: items.length });
  const open = checks.filter(({ state }) => state === 'open');
  const [latest, ...earlier] = checks.filter(({ state }) => state === 'closed');
  const before = [...new Set(earlier.map(whatOf))].join(' · ');
  return (
    <>
      {open.map((check) => (
        <OpenCheck key={check.id} check={check} />
      ))}
      {latest && <ClosedCheck key={latest.id} check={latest} />}
      {checks.length === 0 ? (
        <CheckForm />
      ) : (
        // Asked: the form folds, so that nobody asks twice.
        <Fold key={open.length} title={t(open.length > 0 ? 'theming.askMore' : 'theming.askAgain')}>
          <CheckForm />
        </Fold>
      )}
      {earlier.length > 0 && (
        <Fold title={t('theming.earlierChecks', { what: before })}>
          {earlier.map((check) => (
            <ClosedCheck key={check.id} check={check} />
          ))}
        </Fold>
      )}
    </>
  );
}
