import { MonitorUp } from 'lucide-react';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import type { Spotlight } from '../../shared/session/facts.ts';
import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { roundsFrom } from '../../shared/session/widened.ts';
import { showWall } from '../board/showWall.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useListVersion } from '../outline/useListVersion.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { Button } from '../ui/Button.tsx';
import styles from './private.module.css';

interface Line {
  readonly show: Spotlight;
  readonly title: string;
  readonly notes: number;
}

/** The notes are on the board: brought to the wall one part at a time, so that each can be read. */
export function ShownRound({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const { board, boardId, participantId, session } = useWorkspace();
  const all = useFact(session, (facts) => facts.items.round);
  const rounds = roundsFrom(all, round.id);
  useListVersion(board);
  const { spotlight, show, isShown } = useSpotlight();
  const notes = livePostIts(board.snapshot).filter((note) => rounds.has(note.round ?? ''));
  const countIn = (lane: string | null) => notes.filter((note) => note.lane === lane).length;
  const lines: Line[] = [
    ...liveLanes(board.snapshot).map(({ id, title }) => ({
      show: { kind: 'lane', id } as const,
      title,
      notes: countIn(id),
    })),
    { show: { kind: 'round', id: round.id } as const, title: round.title, notes: countIn(null) },
  ].filter((line) => line.notes > 0);
  return (
    <>
      <h3 className={styles.question} dir="auto">
        {round.title}
      </h3>
      <p className={styles.calm}>{t('private.areShown', { count: notes.length })}</p>
      <ul className={styles.lines} aria-label={t('private.onTheWall')}>
        {lines.map((line) => {
          const shown = isShown(line.show.kind, line.show.id);
          return (
            <li key={line.show.id} className={styles.line}>
              <span>
                <span dir="auto">{line.title}</span>{' '}
                <span className={styles.quiet}>{t('theming.notes', { count: line.notes })}</span>
              </span>
              <Button
                aria-pressed={shown}
                aria-label={t(shown ? 'theming.showingNamed' : 'theming.onWallNamed', { theme: line.title })}
                onClick={() => void show(shown ? null : line.show)}
              >
                {t(shown ? 'theming.showing' : 'theming.showOnWall')}
              </Button>
            </li>
          );
        })}
      </ul>
      {spotlight && <Button onClick={() => void show(null)}>{t('theming.offWall')}</Button>}
      <OthersSee>{t('theming.wallSeen')}</OthersSee>
      <Button
        look="plain"
        icon={<MonitorUp aria-hidden />}
        onClick={() => void showWall(boardId, participantId)}
      >
        {t('board.openWall')}
      </Button>
    </>
  );
}
