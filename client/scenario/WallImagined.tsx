import { useEffect } from 'react';
import type { Scenario } from '../../shared/model/scenario.ts';
import { comparedWith } from '../../shared/queries/resolveScenario.ts';
import { useText } from '../i18n/useText.ts';
import WallMap from '../network/WallMap.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { WeekStrip } from '../network/WeekStrip.tsx';
import { useHandTurnedPage } from '../wall/useWallPage.ts';
import { WallPageFoot } from '../wall/WallPageFoot.tsx';
import { Glass, useGlass } from './Glass.tsx';
import { Kept } from './Kept.tsx';
import { useDifferences, type ShownDiff, type ShownDifference } from './useDifferences.ts';
import { comparedName, scenarioName } from './scenarioName.ts';
import styles from './WallImagined.module.css';

export interface WallImaginedProps {
  /** The imagined network itself, or how it differs from the actual one. */
  readonly kind: 'scenario' | 'differences';
  readonly scenarioId: string;
}

/** What is imagined, for the room; whoever walks in reads first that it is so. */
export default function WallImagined({ kind, scenarioId }: WallImaginedProps) {
  const { glass, scenario } = useGlass();
  useEffect(() => {
    glass.board.show(scenarioId);
    return () => glass.board.show(null);
  }, [glass, scenarioId]);
  if (scenario?.id !== scenarioId) return null;
  return (
    <section className={styles.wall} data-scenario={scenario.color} data-framed>
      <Head scenario={scenario} />
      <Glass>
        <div className={styles.main}>
          {kind === 'scenario' ? <WallMap /> : <Differences scenario={scenario} />}
        </div>
      </Glass>
    </section>
  );
}

function Head({ scenario }: { scenario: Scenario }) {
  const t = useText();
  return (
    <header className={styles.head}>
      <p className={styles.mark}>{t('scenario.wallMark')}</p>
      <div className={styles.said}>
        {(scenario.title !== '' || scenario.premise === '') && (
          <h1 className={styles.title} dir="auto">
            {scenarioName(t, scenario)}
            {scenario.closed && <span className={styles.kept}> · {t('scenario.closed')}</span>}
          </h1>
        )}
        {scenario.premise && (
          <p className={styles.premise} dir="auto">
            {scenario.premise}
          </p>
        )}
        <Kept scenario={scenario} className={styles.premise} />
      </div>
    </header>
  );
}

function Differences({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const diff = useDifferences(scenario);
  const { differences } = diff;
  // Each is talked about for as long as people want to: none goes by itself.
  const [page, go] = useHandTurnedPage(differences.length + 1);
  const shown = page === 0 ? undefined : differences[page - 1];
  return (
    <div className={styles.differences}>
      {differences.length === 0 ? (
        <p className={styles.same}>{t('scenario.wallSame')}</p>
      ) : shown ? (
        <One scenario={scenario} shown={shown} />
      ) : (
        <Weeks scenario={scenario} diff={diff} />
      )}
      <WallPageFoot page={page} pages={differences.length + 1} onGo={go}>
        {t('scenario.differences', { count: differences.length })}
      </WallPageFoot>
    </div>
  );
}

function Weeks({ scenario, diff: { before, after } }: { scenario: Scenario; diff: ShownDiff }) {
  const t = useText();
  const { glass } = useGlass();
  const sides = [
    {
      label: comparedName(t, scenario),
      load: before,
      snapshot: comparedWith(glass.board.actual.snapshot, scenario.id),
    },
    { label: t('scenario.imagined'), load: after, snapshot: glass.board.snapshot },
  ];
  return (
    <div className={styles.weeks}>
      {sides.map(({ label, load, snapshot }) => (
        <section key={label} className={styles.side}>
          <h2>
            {label}
            <span className={styles.load}>
              {t('network.visits', { count: load.inFourWeeks })} ·{' '}
              {t('scenario.visitorsCome', { count: load.visitors })}
            </span>
          </h2>
          <WeekStrip wall beside snapshot={snapshot} />
        </section>
      ))}
    </div>
  );
}

function One({ scenario, shown: { words, decision } }: { scenario: Scenario; shown: ShownDifference }) {
  const t = useText();
  return (
    <article className={styles.one}>
      <h2 dir="auto">{words.about}</h2>
      {words.before !== '' && (
        <p className={joinClasses(styles.line, styles.before)}>
          <span className={styles.label}>{comparedName(t, scenario)}</span>
          <span>{words.before}</span>
        </p>
      )}
      <p className={styles.line}>
        <span className={styles.label}>{t('scenario.imagined')}</span>
        <span>{words.after}</span>
      </p>
      {words.note && (
        <p className={styles.note} dir="auto">
          {words.note}
        </p>
      )}
      {/* What was decided, not by whom: names stay off the wall. */}
      {decision && <p className={styles.note}>{t(`scenario.outcome.${decision.outcome}`)}</p>}
    </article>
  );
}
