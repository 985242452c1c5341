import { Presentation } from 'lucide-react';
import { useId } from 'react';
import { paperPath } from '../access/routes.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { followActual } from '../../shared/operations/scenario.ts';
import { useText } from '../i18n/useText.ts';
import { mayMap, run } from '../network/mapEdits.ts';
import { useFact } from '../session/useFact.ts';
import styles from '../panels/panels.module.css';
import { useRights } from '../session/useRights.ts';
import { TurnWall } from '../theming/TurnWall.tsx';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { CarryAll } from './CarryAll.tsx';
import { IsItAgreed } from './IsItAgreed.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { decidedWords } from './differenceWords.ts';
import { DecideForm } from './DecideForm.tsx';
import own from './differences.module.css';
import { Glass, useGlass } from './Glass.tsx';
import { ImaginedMark } from './ImaginedMark.tsx';
import { Settled } from './Settled.tsx';
import { comparedName } from './scenarioName.ts';
import { useDifferences, type ShownDifference } from './useDifferences.ts';

/** How the imagined network differs from the actual one, in words; each difference can become actual, a task, or be left. */
export default function ScenarioPanel() {
  const t = useText();
  const { glass, scenario } = useGlass();
  useRights(glass.session);
  if (!scenario) return <EmptyState>{t('scenario.noneShown')}</EmptyState>;
  return (
    <Glass>
      <Compared scenario={scenario} />
    </Glass>
  );
}

function Compared({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const headingId = useId();
  const { boardId, participantId } = useGlass().glass;
  const { differences, settled, before, after } = useDifferences(scenario);
  return (
    <div className={styles.stack}>
      <ImaginedMark />
      <BeforeAfter before={before} after={after} />
      <section className={styles.stack} aria-labelledby={headingId}>
        <h3 id={headingId}>{t('scenario.differences', { count: differences.length })}</h3>
        <OnWall scenario={scenario} />
        {differences.length > 1 && !scenario.closed && <CarryAll scenario={scenario} />}
        {differences.length === 0 && (
          <p className={styles.quiet}>
            {t(settled.length > 0 ? 'scenario.allReal' : 'scenario.noDifferences')}
          </p>
        )}
        <ol className={own.list}>
          {differences.map((one) => (
            <Row key={one.difference.id} scenario={scenario} shown={one} />
          ))}
        </ol>
      </section>
      <Settled decisions={settled} />
      <IsItAgreed />
      <LinkButton href={paperPath(boardId, participantId, 'imagined')} target="_blank" rel="noopener">
        {t('scenario.print')}
      </LinkButton>
    </div>
  );
}

function Row({ scenario, shown }: { scenario: Scenario; shown: ShownDifference }) {
  const t = useText();
  const { glass } = useGlass();
  const { actual } = glass;
  const { difference, words, decision } = shown;
  // What is kept is compared with how it was: what came of it is decided once it is open again.
  const mayDecide = mayMap(actual) && !scenario.closed;
  const follow = followActual(actual.board.snapshot, scenario.id, difference.kind, difference.id);
  return (
    <li className={own.row}>
      <p className={own.about} dir="auto">
        {words.about}
      </p>
      {words.before !== '' && (
        <p className={own.before}>
          <span className={own.label}>{comparedName(t, scenario)}</span>
          <span>{words.before}</span>
        </p>
      )}
      <p className={own.after}>
        <span className={own.label}>{t('scenario.imagined')}</span>
        <span>{words.after}</span>
      </p>
      {words.note && (
        <p className={styles.quiet} dir="auto">
          {words.note}
        </p>
      )}
      {decision && <p className={own.decided}>{decidedWords(t, decision)}</p>}
      {mayDecide && (
        <div className={styles.row}>
          <DecideForm scenario={scenario} shown={shown} />
          {follow && (
            <Button look="plain" onClick={() => void run(actual, follow)}>
              {t('scenario.follow')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function OnWall({ scenario: { id } }: { scenario: Scenario }) {
  const t = useText();
  const { glass } = useGlass();
  const isFacilitator = useFact(glass.session, ({ viewer }) => viewer.role === 'facilitator');
  const { isShown, show } = useSpotlight();
  if (!isFacilitator) return null;
  return (
    <>
      <div className={styles.row}>
        {(['scenario', 'differences'] as const).map((kind) => {
          const shown = isShown(kind, id);
          return (
            <Button
              key={kind}
              icon={<Presentation aria-hidden />}
              aria-pressed={shown}
              onClick={() => void show(shown ? null : { kind, id })}
            >
              {t(shown ? 'network.offWall' : `scenario.onWall.${kind}`)}
            </Button>
          );
        })}
      </div>
      {isShown('differences', id) && <TurnWall />}
    </>
  );
}
