import type { ContactLoad } from '../../shared/queries/contactLoad.ts';
import { comparedWith } from '../../shared/queries/resolveScenario.ts';
import { useText } from '../i18n/useText.ts';
import { WeekStrip } from '../network/WeekStrip.tsx';
import styles from './differences.module.css';
import { useGlass } from './Glass.tsx';
import { comparedName } from './scenarioName.ts';

const number = new Intl.NumberFormat('en-NZ', { maximumFractionDigits: 2 });

/** What is asked of the whānau's time, as it is and as it is imagined: in numbers, and as a strip of four weeks each. */
export function BeforeAfter({ before, after }: { before: ContactLoad; after: ContactLoad }) {
  const t = useText();
  const { glass, scenario } = useGlass();
  if (!scenario) return null;
  const compared = comparedName(t, scenario);
  const rows = [
    [t('scenario.inFourWeeks'), before.inFourWeeks, after.inFourWeeks],
    [t('scenario.perWeek'), before.perWeek, after.perWeek],
    [t('scenario.visitors'), before.visitors, after.visitors],
  ] as const;
  return (
    <>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <td />
            <th scope="col">{compared}</th>
            <th scope="col">{t('scenario.imagined')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, was, is]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{number.format(was)}</td>
              <td className={styles.is}>{number.format(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t('scenario.weeks')}</summary>
        <h4>{compared}</h4>
        <WeekStrip snapshot={comparedWith(glass.board.actual.snapshot, scenario.id)} />
        <h4>{t('scenario.imagined')}</h4>
        <WeekStrip />
      </details>
    </>
  );
}
