import { Check, ChevronDown, ChevronRight, Snowflake } from 'lucide-react';
import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Theme } from '../../shared/model/theme.ts';
import { themeName } from '../actions/themeName.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { stopEditing } from '../selection/selection.ts';
import { useFact } from '../session/useFact.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Count } from './Count.tsx';
import { setFolded } from './folds.ts';
import { headingTag, type HeadingLevel } from './headingTag.ts';
import { isNamedInBar } from './naming.ts';
import { outlineOf } from './outlineState.ts';
import { themeKey } from './rowKey.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import { ThemeNameField } from './ThemeNameField.tsx';
import styles from './Theme.module.css';

export interface ThemeHeadingProps {
  readonly theme: Theme;
  readonly headingId: string;
  readonly level: HeadingLevel;
  /** Notes in it, those of themes within it included. */
  readonly count: number;
  readonly folded: boolean;
}

/** A name that takes more than two lines on a phone would hide what it stands over. */
const STAYS_IN_SIGHT = 60;

/** The heading of a theme: a row like those of notes, with its name as a button that selects it. */
export const ThemeHeading = memo(function ThemeHeading(props: ThemeHeadingProps) {
  const { theme, headingId, level, count, folded } = props;
  const t = useText();
  const workspace = useWorkspace();
  const outline = outlineOf(workspace);
  const isCurrent = useStore(outline, (state) => state.current === themeKey(theme.id));
  const isSelected = useStore(workspace.selection, (state) => state.ids.has(theme.id));
  const isEditing = useStore(workspace.selection, (state) => state.editing === theme.id);
  const head = useRef<HTMLDivElement>(null);
  const Heading = headingTag(level);
  const stop = () => {
    stopEditing(workspace.selection);
    // The button comes back with the next rendering.
    requestAnimationFrame(() => {
      if (workspace.selection.getState().editing === null)
        head.current?.querySelector<HTMLElement>('[data-row]')?.focus();
    });
  };
  return (
    <div
      ref={head}
      className={joinClasses(
        styles.head,
        isSelected && styles.selected,
        theme.title.length > STAYS_IN_SIGHT && styles.long,
      )}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!folded}
        aria-label={t('outline.notesOf', { theme: themeName(theme.title) })}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => setFolded(outline, theme, !folded)}
      >
        {folded ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
      </button>
      <Heading id={headingId} className={styles.heading}>
        {isEditing && !isNamedInBar(workspace) ? (
          <ThemeNameField theme={theme} onStop={stop} />
        ) : (
          <NameButton theme={theme} isCurrent={isCurrent} isSelected={isSelected} />
        )}
        {!isEditing && <Count notes={count} />}
      </Heading>
      <FrozenMark id={theme.id} />
      <ThemeMenu theme={theme} isSelected={isSelected} isCurrent={isCurrent} />
    </div>
  );
});

interface NameButtonProps {
  readonly theme: Theme;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

/** What happens at a press is decided for the whole list, in Outline. */
function NameButton({ theme, isCurrent, isSelected }: NameButtonProps) {
  const t = useText();
  const choosing = useStore(outlineOf(useWorkspace()), (state) => state.choosing);
  const state = choosing ? { role: 'checkbox', 'aria-checked': isSelected } : { 'aria-pressed': isSelected };
  const isUnnamed = theme.title.trim() === '';
  return (
    <button
      type="button"
      className={styles.name}
      data-row={themeKey(theme.id)}
      tabIndex={isCurrent ? 0 : -1}
      {...state}
    >
      {choosing ? (
        <span className={styles.box} aria-hidden>
          {isSelected && <Check />}
        </span>
      ) : (
        <span className={styles.swatch} aria-hidden />
      )}
      <span className={styles.words}>
        <span className={joinClasses(styles.title, isUnnamed && styles.unnamed)} dir="auto">
          {themeName(theme.title)}
        </span>
        {/* The colour that themes are made with says nothing. */}
        {theme.color !== 'sand' && (
          <span className={styles.color}>
            <VisuallyHidden>, </VisuallyHidden>
            {t(`ui.colour.${theme.color}`)}
          </span>
        )}
      </span>
    </button>
  );
}

function FrozenMark({ id }: { id: string }) {
  const t = useText();
  const workspace = useWorkspace();
  const isFrozen = useFact(workspace.session, () => workspace.targetOf('theme', id).frozen);
  if (!isFrozen) return null;
  return (
    <span className={styles.frozen}>
      <Snowflake aria-hidden />
      <span>{t('theme.frozen')}</span>
    </span>
  );
}
