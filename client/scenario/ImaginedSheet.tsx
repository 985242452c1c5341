import type { Scenario } from '../../shared/model/scenario.ts';
import { liveScenarios } from '../../shared/queries/resolveScenario.ts';
import { useText } from '../i18n/useText.ts';
import sheets from '../paper/sheets.module.css';
import type { SheetProps } from '../paper/sheet.ts';
import { decidedWords } from './differenceWords.ts';
import styles from './ImaginedSheet.module.css';
import { comparedName, scenarioName } from './scenarioName.ts';
import { Kept } from './Kept.tsx';
import { useDifferences } from './useDifferences.ts';

/** Each imagined network on paper: that it is imagined, how it differs from how it is, and what was decided. */
export function ImaginedSheet(sheet: SheetProps) {
  const t = useText();
  const scenarios = liveScenarios(sheet.snapshot);
  if (scenarios.length === 0) return <p className={sheets.none}>{t('paper.imaginedEmpty')}</p>;
  return scenarios.map((scenario) => <OneSheet key={scenario.id} scenario={scenario} {...sheet} />);
}

function OneSheet({ scenario, title, origin }: SheetProps & { scenario: Scenario }) {
  const t = useText();
  const { differences, settled, before, after } = useDifferences(scenario);
  return (
    <article className={`${sheets.sheet} ${styles.sheet}`}>
      <p className={styles.mark}>{t('scenario.wallMark')}</p>
      <h1 dir="auto">
        {scenarioName(t, scenario)}
        {scenario.closed && ` · ${t('scenario.closed')}`}
      </h1>
      {scenario.premise !== '' && scenario.title !== '' && <p dir="auto">{scenario.premise}</p>}
      <Kept scenario={scenario} className={styles.kept} />
      <p className={sheets.quiet}>{[title, origin].filter(Boolean).join(' · ')}</p>
      <p>
        {comparedName(t, scenario)}: {t('network.visits', { count: before.inFourWeeks })},{' '}
        {t('scenario.visitorsCome', { count: before.visitors })}. {t('scenario.imagined')}:{' '}
        {t('network.visits', { count: after.inFourWeeks })},{' '}
        {t('scenario.visitorsCome', { count: after.visitors })}.
      </p>
      <h2>{t('scenario.differences', { count: differences.length })}</h2>
      <table className={styles.differences}>
        <thead>
          <tr>
            <td />
            <th scope="col">{comparedName(t, scenario)}</th>
            <th scope="col">{t('scenario.imagined')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ difference, words, decision }) => (
            <tr key={difference.id}>
              <th scope="row" dir="auto">
                {words.about}
              </th>
              <td>{words.before || '–'}</td>
              <td>
                {words.after}
                {words.note && <p dir="auto">{words.note}</p>}
                {decision && <p className={sheets.quiet}>{decidedWords(t, decision)}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {settled.length > 0 && (
        <>
          <h2>{t('scenario.settled')}</h2>
          <ul>
            {settled.map(({ id, outcome, words, who, day }) => (
              <li key={id}>
                {[t(`scenario.outcome.${outcome}`), words, who, day].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
