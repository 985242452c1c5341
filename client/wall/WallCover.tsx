import { lazy, Suspense, useRef } from 'react';
import type { CheckFact } from '../../shared/session/themingFacts.ts';
import { useAskedWording } from '../theming/useAskedWording.ts';
import type { WallShow } from './wallShow.ts';
import { useWallMeasures } from './useWallMeasures.ts';
import { WallAsk } from './WallAsk.tsx';
import styles from './WallCover.module.css';
import { WallPrivate } from './WallPrivate.tsx';
import { WallResults } from './WallResults.tsx';
import { WallSorting } from './WallSorting.tsx';
import { WallTables } from './WallTables.tsx';
import { WallVoteResults } from './WallVoteResults.tsx';
import { WallWords } from './WallWords.tsx';

const WallMap = lazy(() => import('../network/WallMap.tsx'));
const WallImagined = lazy(() => import('../scenario/WallImagined.tsx'));
const WallAgreement = lazy(() => import('../agreement/WallAgreement.tsx'));
const WallWeeks = lazy(() => import('../network/WallWeeks.tsx'));

/** What fills the wall instead of the board: words to read out, a question to answer, or what came of it. */
export function WallCover({ show, people }: { show: WallShow; people: number }) {
  const element = useRef<HTMLDivElement>(null);
  const measures = useWallMeasures(element);
  return (
    <div className={styles.cover}>
      <div ref={element} className={styles.room}>
        {show.kind === 'askCheck' && <WallAskCheck check={show.check} people={people} />}
        {show.kind === 'askVote' && (
          <WallAsk
            kind="vote"
            answered={show.ballot.voters}
            begun={0}
            people={people}
            title={show.ballot.title}
            asked={[]}
          />
        )}
        {show.kind === 'askPrivate' && <WallPrivate round={show.round} />}
        <Suspense>
          {show.kind === 'map' && <WallMap />}
          {show.kind === 'weeks' && <WallWeeks />}
          {(show.kind === 'scenario' || show.kind === 'differences') && (
            <WallImagined key={show.key} kind={show.kind} scenarioId={show.scenarioId} />
          )}
          {show.kind === 'agreement' && <WallAgreement agreementId={show.agreementId} />}
        </Suspense>
        {show.kind === 'tables' && <WallTables show={show} people={people} />}
        {show.kind === 'sorting' && <WallSorting show={show} />}
        {measures && show.kind === 'words' && <WallWords key={show.key} show={show} measures={measures} />}
        {measures && show.kind === 'checkResults' && (
          <WallResults key={show.key} check={show.check} measures={measures} />
        )}
        {measures && show.kind === 'voteResults' && (
          <WallVoteResults key={show.key} ballot={show.ballot} measures={measures} />
        )}
      </div>
    </div>
  );
}

function WallAskCheck({ check, people }: { check: CheckFact; people: number }) {
  const wordingOf = useAskedWording(check);
  const { about, answered, answeredAll = answered, items } = check;
  return (
    <WallAsk
      kind={about}
      answered={answeredAll}
      begun={answered - answeredAll}
      people={people}
      title=""
      asked={items.map(wordingOf)}
    />
  );
}
