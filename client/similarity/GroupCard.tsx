import { useId } from 'react';
import type { PostIt } from '../../shared/model/postIt.ts';
import { shortQuestion } from '../../shared/queries/laneNames.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { mayAddTheme } from '../actions/selectedThemes.ts';
import { useWorkspace } from '../board/workspace.ts';
import { wordsSaid } from '../grid/noteWords.ts';
import { useText } from '../i18n/useText.ts';
import { selectOnly } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { ChangeGroup } from './ChangeGroup.tsx';
import { goToNotes } from './goToNotes.ts';
import { MarkedText } from './MarkedText.tsx';
import type { ShownGroup } from './shownGroups.ts';
import panelStyles from '../panels/panels.module.css';
import styles from './similar.module.css';
import { inReadingOrder } from './takeNotes.ts';

/** Of a group that nobody looks at as many notes are shown. */
const FEW = 3;

export interface GroupCardProps {
  readonly group: ShownGroup;
  /** Somebody looks at it: its notes stand in full, and thicker outlines on the canvas. */
  readonly isChosen: boolean;
  readonly isChanging: boolean;
  onChoose(): void;
  onChange(on: boolean): void;
  onTake(ids: readonly string[]): void;
  onDismiss(): void;
}

/** One suggestion: why, which notes, and what to do with it. It changes nothing until it is taken. */
export function GroupCard(props: GroupCardProps) {
  const { group, isChosen, isChanging, onChoose, onChange, onTake, onDismiss } = props;
  const t = useText();
  const titleId = useId();
  const workspace = useWorkspace();
  const { snapshot } = workspace.board;
  const words = group.sharedWords.join(', ');
  const show = () => {
    onChoose();
    goToNotes(workspace, group.ids);
  };
  const change = () => {
    onChoose();
    selectOnly(workspace.selection, group.ids);
    onChange(true);
  };
  return (
    <li
      className={joinClasses(panelStyles.card, styles.card, isChosen && styles.chosen)}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <h4 id={titleId} className={styles.cardTitle}>
        <span className={styles.number}>{group.number}</span>
        <span dir="auto">{words}</span>
      </h4>
      <p className={styles.where}>
        {[t('counts.notes', { count: group.count }), questionOf(snapshot, group)].filter(Boolean).join(' · ')}
      </p>
      {isChanging ? (
        <ChangeGroup group={group} onTake={onTake} onCancel={() => onChange(false)} />
      ) : (
        <>
          <Notes group={group} all={isChosen} />
          <div className={styles.row}>
            <Button
              aria-label={t('similar.takeNamed', { words })}
              disabled={!mayAddTheme(workspace)}
              onClick={() => onTake(group.ids)}
            >
              {t('similar.take')}
            </Button>
            <Button look="plain" aria-label={t('similar.showNamed', { words })} onClick={show}>
              {t('similar.show')}
            </Button>
            <Button
              look="plain"
              aria-label={t('similar.changeNamed', { words })}
              disabled={!mayAddTheme(workspace)}
              onClick={change}
            >
              {t('similar.change')}
            </Button>
            <Button look="plain" aria-label={t('similar.dismissNamed', { words })} onClick={onDismiss}>
              {t('similar.dismiss')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function notesOf(snapshot: BoardSnapshot, ids: readonly string[]): PostIt[] {
  return ids.flatMap((id) => snapshot.postIt.get(id) ?? []);
}

/** The question that the notes of a group answer, in a few words; empty where it is not known. */
function questionOf(snapshot: BoardSnapshot, { ids }: ShownGroup): string {
  const prompts = notesOf(snapshot, ids).map(({ lane }) => snapshot.lane.get(lane ?? '')?.prompt ?? '');
  const [first = '', ...others] = new Set(prompts);
  return others.length === 0 ? shortQuestion(first) : '';
}

/** The first lines of a few notes, or all of each. */
function Notes({ group: { ids, sharedWords }, all }: { group: ShownGroup; all: boolean }) {
  const t = useText();
  const { board } = useWorkspace();
  const notes = notesOf(board.snapshot, inReadingOrder(board.snapshot, ids));
  const shown = all ? notes : notes.slice(0, FEW);
  const more = notes.length - shown.length;
  return (
    <ul className={joinClasses(styles.lines, all && styles.full)}>
      {shown.map((note) => (
        <li key={note.id}>
          <MarkedText
            text={wordsSaid(t, { ...note, text: all ? note.text : (note.text.trim().split('\n')[0] ?? '') })}
            words={sharedWords}
          />
        </li>
      ))}
      {more > 0 && <li className={styles.where}>{t('similar.more', { count: more })}</li>}
    </ul>
  );
}
