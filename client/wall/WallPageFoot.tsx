import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useMouseAwake } from './useMouseAwake.ts';
import styles from './WallCover.module.css';

export interface WallPageFootProps {
  readonly page: number;
  readonly pages: number;
  onGo(step: 1 | -1): void;
  readonly children?: ReactNode;
}

/** How much there is, and which page this is; buttons to turn it while the mouse moves. */
export function WallPageFoot({ page, pages, onGo, children }: WallPageFootProps) {
  const t = useText();
  const awake = useMouseAwake();
  return (
    <footer className={styles.foot}>
      <span>{children}</span>
      {pages > 1 && (
        <span className={styles.turning}>
          {awake && (
            <IconButton
              side="above"
              label={t('wall.pageBefore')}
              icon={<ChevronLeft aria-hidden />}
              onClick={() => onGo(-1)}
            />
          )}
          <span>{t('wall.page', { number: page + 1, total: pages })}</span>
          {awake && (
            <IconButton
              side="above"
              label={t('wall.pageAfter')}
              icon={<ChevronRight aria-hidden />}
              onClick={() => onGo(1)}
            />
          )}
        </span>
      )}
    </footer>
  );
}
