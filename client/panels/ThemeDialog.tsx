import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { cleanLine, foldText } from '../../shared/model/cleanText.ts';
import { THEME_TITLE_MAX } from '../../shared/model/theme.ts';
import { makeTheme } from '../actions/arrangeThemes.ts';
import { mayAddTheme, selectedThemes } from '../actions/selectedThemes.ts';
import { themeName } from '../actions/themeName.ts';
import {
  mergeIntoTheme,
  mergeTargets,
  putInto,
  selectedToPut,
  themeTargets,
  type ThemeTarget,
  type ToPut,
} from '../actions/themeTargets.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { getText, type TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { outlineOf } from '../outline/outlineState.ts';
import { letGoWhenNarrow } from '../selection/letGoWhenNarrow.ts';
import { clearSelection, selectOnly, startEditing } from '../selection/selection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './ThemeDialog.module.css';

/** With more themes than these a field finds them by their words. */
const SEARCH_FROM = 9;

/** Whoever chooses one set after another goes on with nothing chosen. */
function letGoIfChoosing(workspace: Workspace): boolean {
  const { choosing } = outlineOf(workspace).getState();
  if (choosing) clearSelection(workspace.selection);
  return choosing;
}

function put(workspace: Workspace, what: ToPut, { theme }: ThemeTarget): void {
  if (!putInto(workspace, what, theme.id)) return;
  letGoIfChoosing(workspace);
  letGoWhenNarrow(workspace.selection);
  const count = what.noteIds.length + what.themeIds.length;
  const words = what.themeIds.length > 0 ? 'theme.movedThings' : 'theme.moved';
  workspace.announce(getText(words, { count, theme: themeName(theme.title) }));
}

function putIntoNew(workspace: Workspace, { noteIds }: ToPut, words: string): void {
  const title = cleanLine(words);
  const id = makeTheme(workspace, noteIds, undefined, title);
  if (id === null) return;
  if (title === '') {
    startEditing(workspace.selection, id);
    return workspace.announce(getText('theme.made', { count: noteIds.length }));
  }
  if (!letGoIfChoosing(workspace)) selectOnly(workspace.selection, [id]);
  workspace.announce(getText('theme.moved', { count: noteIds.length, theme: title }));
}

/** Where what is selected belongs: the themes with their counts, or a new one. The way without dragging. */
export default function ThemeDialog() {
  const workspace = useWorkspace();
  useSnapshot(workspace.board);
  useStore(workspace.selection, ({ ids }) => ids);
  const isMerging = useStore(workspace.ui, (state) => state.choosingTo === 'merge');
  return isMerging ? <MergeChoice /> : <PutChoice />;
}

function close({ ui }: Workspace): void {
  ui.setState({ choosingTheme: false });
}

/** Others may have taken what is selected meanwhile. */
function useCloseWhenEmpty(isEmpty: boolean): void {
  const workspace = useWorkspace();
  useEffect(() => {
    if (isEmpty) close(workspace);
  }, [isEmpty, workspace]);
}

function PutChoice() {
  const t = useText();
  const workspace = useWorkspace();
  const what = selectedToPut(workspace);
  const count = what.noteIds.length + what.themeIds.length;
  useCloseWhenEmpty(count === 0);
  return (
    <Choice
      title={t(what.themeIds.length > 0 ? 'theme.intoTitleThings' : 'theme.intoTitle', { count })}
      targets={themeTargets(workspace, what)}
      onChoose={(target) => put(workspace, what, target)}
      {...(what.themeIds.length === 0 && mayAddTheme(workspace)
        ? { onNew: (words: string) => putIntoNew(workspace, what, words) }
        : {})}
    />
  );
}

function MergeChoice() {
  const t = useText();
  const workspace = useWorkspace();
  const [theme] = selectedThemes(workspace);
  useCloseWhenEmpty(!theme);
  if (!theme) return null;
  return (
    <Choice
      title={t('theme.mergeTitle', { theme: themeName(theme.title) })}
      targets={mergeTargets(workspace, theme.id)}
      onChoose={({ theme: into }) => {
        if (!mergeIntoTheme(workspace, theme.id, into.id)) return;
        startEditing(workspace.selection, into.id);
        workspace.announce(t('theme.merged', { count: 2 }));
      }}
    />
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly targets: readonly ThemeTarget[];
  onChoose(target: ThemeTarget): void;
  /** Makes a theme; the words that were searched for are its name. Not given: none can be made. */
  onNew?(words: string): void;
}

function Choice({ title, targets, onChoose, onNew }: ChoiceProps) {
  const t = useText();
  const workspace = useWorkspace();
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useFirstFocus(list);
  const sought = foldText(words.trim());
  const found = targets.filter(({ theme }) => foldText(themeName(theme.title)).includes(sought));
  return (
    <Dialog open title={title} onClose={() => close(workspace)}>
      <div ref={list} className={styles.choice}>
        {targets.length >= SEARCH_FROM && (
          <Field
            type="search"
            label={t('theme.find')}
            maxLength={THEME_TITLE_MAX}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        {onNew && (
          <Button
            wide
            className={styles.target}
            icon={<Plus aria-hidden />}
            onClick={() => {
              close(workspace);
              onNew(words);
            }}
          >
            <span className={styles.name}>
              {words.trim() === '' ? t('theme.new') : t('theme.newNamed', { theme: words.trim() })}
            </span>
          </Button>
        )}
        {found.length > 0 && (
          <ul role="list" className={styles.list}>
            {found.map((target) => (
              <Target
                key={target.theme.id}
                target={target}
                onChoose={() => {
                  close(workspace);
                  onChoose(target);
                }}
              />
            ))}
          </ul>
        )}
        {found.length === 0 && (
          <p className={styles.quiet}>{t(words ? 'theme.noneFound' : 'theme.noneYet')}</p>
        )}
      </div>
    </Dialog>
  );
}

const WHY = {
  here: 'theme.whyHere',
  frozen: 'theme.frozen',
  tooDeep: 'theme.whyDeep',
} as const satisfies Record<string, TextKey>;

function Target({ target, onChoose }: { target: ThemeTarget; onChoose(): void }) {
  const t = useText();
  const { theme, parent, count, why } = target;
  return (
    <li className={joinClasses(parent && styles.inner)}>
      <Button wide className={styles.target} disabled={why !== null} onClick={onChoose}>
        <span className={styles.mark} data-color={theme.color} aria-hidden="true" />
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {themeName(theme.title)}
          </span>
          <span className={styles.count}>
            {t('counts.notes', { count })}
            {why && ` · ${t(WHY[why])}`}
          </span>
        </span>
      </Button>
    </li>
  );
}

/** The search, else the first thing to press, has the focus; on a touch screen no keyboard jumps up. */
function useFirstFocus(list: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // After the browser's own focus on the first button of a dialog that opens.
    const frame = requestAnimationFrame(() => {
      const isTouch = matchMedia('(pointer: coarse)').matches;
      const target = isTouch ? 'button:enabled' : 'input, button:enabled';
      list.current?.querySelector<HTMLElement>(target)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [list]);
}
