import { useText } from '../i18n/useText.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './BoardSkeleton.module.css';

/** The board's or the wall's frame while its parts are on their way. */
export function BoardSkeleton({ kind }: { kind: 'board' | 'wall' }) {
  const t = useText();
  const label = t(kind === 'board' ? 'board.loading' : 'wall.loading');
  return (
    <main className={styles.board} data-kind={kind} aria-busy="true">
      <h1>
        <VisuallyHidden>{label}</VisuallyHidden>
      </h1>
      <div className={styles.bar}>
        <Skeleton width="220px" height="24px" />
      </div>
      <div className={styles.wait}>
        <Spinner label={label} />
      </div>
    </main>
  );
}
