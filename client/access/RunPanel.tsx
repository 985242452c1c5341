import { Presentation } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { BoardLine } from './api.ts';
import styles from './forms.module.css';
import { ButtonLink } from './Link.tsx';
import type { Membership } from './memberships.ts';
import { openWall } from './openWall.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { useTask } from './useTask.ts';

export type RunPanelProps = {
  boards: readonly BoardLine[];
  /** Who this device is in the workshop, if it facilitates there. */
  facilitator: Membership | null;
};

type BoardRowProps = { board: BoardLine; facilitator: Membership; showTitle: boolean };

function BoardRow({ board, facilitator, showTitle }: BoardRowProps) {
  const t = useText();
  const task = useTask();
  const [wallPath, setWallPath] = useState<string | null>(null);
  const showWall = () =>
    task.run(async () => {
      const { path, blocked } = await openWall(facilitator.participantId, board.id);
      setWallPath(blocked ? path : null);
    });
  return (
    <>
      {showTitle && <h3>{board.title}</h3>}
      <div className={styles.actions}>
        <ButtonLink to={boardPath(board.id, facilitator.participantId)} look="primary" large>
          {t('workshop.openBoard')}
        </ButtonLink>
        <Button large busy={task.busy} icon={<Presentation aria-hidden />} onClick={showWall}>
          {t('workshop.openWall')}
        </Button>
      </div>
      {wallPath && (
        <Banner tone="attention" title={t('workshop.wallBlocked')}>
          <ButtonLink to={wallPath}>{t('workshop.wallHere')}</ButtonLink>
        </Banner>
      )}
      {task.problem && <ProblemBanner problem={task.problem} />}
    </>
  );
}

/** To the board as its facilitator, and the wall for the projector. */
export function RunPanel({ boards, facilitator }: RunPanelProps) {
  const t = useText();
  return (
    <Panel raised labelledBy="run">
      <h2 id="run">{t('workshop.run')}</h2>
      {facilitator === null ? (
        <p>{t('workshop.firstName')}</p>
      ) : (
        <>
          {boards.map((board) => (
            <BoardRow key={board.id} board={board} facilitator={facilitator} showTitle={boards.length > 1} />
          ))}
          <p className={styles.quiet}>{t('workshop.wallHint')}</p>
        </>
      )}
    </Panel>
  );
}
