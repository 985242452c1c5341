import { ArrowLeft, ArrowRight, MonitorUp, Presentation } from 'lucide-react';
import { liveLanes } from '../../../shared/layout/whereabouts.ts';
import type { Spotlight } from '../../../shared/session/facts.ts';
import { themeName } from '../../actions/themeName.ts';
import { showWall } from '../../board/showWall.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { Button } from '../../ui/Button.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { orderByTable } from '../byTable.ts';
import { Fold } from '../Fold.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { themeLines } from '../themeLines.ts';
import listStyles from '../list.module.css';
import styles from '../theming.module.css';
import { useDistilled } from '../useDistilled.ts';
import { useTables } from '../useTables.ts';
import { useTwinHints } from '../useTwinHints.ts';
import { useSpotlight } from '../useSpotlight.ts';

interface Line {
  readonly show: Spotlight;
  readonly title: string;
  readonly note?: string;
  readonly isInner?: boolean;
}

/** One theme at a time fills the wall, in the order in which they lie on the board. */
export function ReadOutStep() {
  const t = useText();
  const { board, boardId, participantId } = useWorkspace();
  useListVersion(board);
  const { spotlight, show } = useSpotlight();
  const atTables = orderByTable(board.snapshot, themeLines(board.snapshot), useTables());
  const hints = useTwinHints(atTables.map(({ line }) => line));
  const themes = atTables.map(({ line: { id, title, notes, isInner }, table }): Line => ({
    show: { kind: 'theme', id },
    title: themeName(title),
    // A table that is told already is not told twice.
    note: [...new Set([table?.title, t('theming.notes', { count: notes }), hints.get(id)])]
      .filter(Boolean)
      .join(' · '),
    isInner,
  }));
  const others = useOtherLines();
  const at = themes.findIndex((line) => line.show.id === spotlight?.id);
  const goTo = (line: Line | undefined) => line && void show(line.show);
  return (
    <>
      {themes.length === 0 ? (
        <p className={styles.quiet}>{t('theming.noThemes')}</p>
      ) : at < 0 ? (
        <Button look="primary" icon={<Presentation aria-hidden />} onClick={() => goTo(themes[0])}>
          {t('theming.showFirst')}
        </Button>
      ) : (
        <div className={listStyles.stepping}>
          <Button icon={<ArrowLeft aria-hidden />} disabled={at === 0} onClick={() => goTo(themes[at - 1])}>
            {t('theming.previous')}
          </Button>
          <span className={styles.number}>{t('ui.count', { count: at + 1, total: themes.length })}</span>
          <Button
            look="primary"
            icon={<ArrowRight aria-hidden />}
            disabled={at === themes.length - 1}
            onClick={() => goTo(themes[at + 1])}
          >
            {t('theming.next')}
          </Button>
        </div>
      )}
      {spotlight && <Button onClick={() => void show(null)}>{t('theming.offWall')}</Button>}
      <OthersSee>{t('theming.wallSeen')}</OthersSee>
      <Lines lines={themes} label={t('theming.themes')} />
      {others.length > 0 && (
        <Fold title={t('theming.otherOnWall')}>
          <Lines lines={others} label={t('theming.otherOnWall')} />
        </Fold>
      )}
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

/** Lanes, and what was distilled: they can fill the wall too. */
function useOtherLines(): Line[] {
  const t = useText();
  const { board } = useWorkspace();
  const distilled = useDistilled().filter(({ state }) => state === 'offered');
  const lanes = liveLanes(board.snapshot).map(({ id, title, prompt }): Line => ({
    show: { kind: 'lane', id },
    title,
    note: prompt,
  }));
  const statements = distilled.map(({ id, text, stem }): Line => ({
    show: { kind: 'distilled', id },
    title: text,
    note: t(`distilled.${stem}`),
  }));
  return [...statements, ...lanes];
}

function Lines({ lines, label }: { lines: readonly Line[]; label: string }) {
  const t = useText();
  const { show, isShown } = useSpotlight();
  return (
    <ul className={listStyles.lines} aria-label={label}>
      {lines.map((line) => {
        const shown = isShown(line.show.kind, line.show.id);
        return (
          <li key={line.show.id} className={joinClasses(listStyles.line, line.isInner && listStyles.inner)}>
            <span className={listStyles.lineWords}>
              <span dir="auto">{line.title}</span>
              {line.note && <span className={styles.quiet}>{line.note}</span>}
            </span>
            <Button
              look={shown ? 'quiet' : 'plain'}
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
  );
}
