import type { PostIt } from '../../../shared/model/postIt.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { STEMS, type DistilledFact, type Stem } from '../../../shared/session/themingFacts.ts';
import { DISTILLED_MAX, EVIDENCE_MAX } from '../../../shared/session/limits.ts';
import { themeName } from '../../actions/themeName.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { wordsSaid } from '../../grid/noteWords.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { dropDraft, keepDraft, openDraft, type DistilledDraft } from '../distilledDraft.ts';
import { Fold } from '../Fold.tsx';
import { PickList } from '../PickList.tsx';
import { themeLines } from '../themeLines.ts';
import distilStyles from '../distil.module.css';
import listStyles from '../list.module.css';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useTwinHints } from '../useTwinHints.ts';

const MOST_NOTES = 400;

interface DistilledEditorProps {
  /** The statement, or the stem of a new one. */
  readonly of: DistilledFact | Stem;
  onDone(): void;
}

/** Writes a statement, and links it to the themes and notes that it was drawn from. */
export function DistilledEditor({ of, onDone }: DistilledEditorProps) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const [draft, setDraft] = useState(() => openDraft(boardId, of));
  const change = (part: Partial<DistilledDraft>) => {
    const next = { ...draft, ...part };
    keepDraft(boardId, of, next);
    setDraft(next);
  };
  const leave = () => {
    dropDraft(boardId, of);
    onDone();
  };
  const save = async () => {
    const parts = { ...draft, themes: [...draft.themes], notes: [...draft.notes] };
    const answer =
      typeof of === 'string'
        ? await command('addDistilled', { boardId, ...parts })
        : await command('changeDistilled', { distilledId: of.id, ...parts });
    if (answer.ok) leave();
  };
  return (
    <form
      className={distilStyles.editor}
      data-wide-panel
      onSubmit={(event) => {
        event.preventDefault();
        start(save);
      }}
    >
      <Chips
        label={t('theming.stem')}
        value={draft.stem}
        onChange={(stem) => change({ stem })}
        stacked
        options={STEMS.map((stem) => ({ value: stem, label: t(`distilled.${stem}`) }))}
      />
      <TextArea
        label={t('theming.statement')}
        hint={t('theming.statementHint')}
        value={draft.text}
        maxLength={DISTILLED_MAX}
        rows={4}
        autoFocus
        onChange={(event) => change({ text: event.target.value })}
      />
      <Links draft={draft} onChange={change} />
      <TextArea
        label={t('theming.evidence')}
        hint={t('theming.evidenceHint')}
        value={draft.evidence}
        maxLength={EVIDENCE_MAX}
        onChange={(event) => change({ evidence: event.target.value })}
      />
      <div className={styles.row}>
        <Button type="submit" look="primary" busy={busy} disabled={draft.text.trim() === ''}>
          {t('theming.save')}
        </Button>
        <Button onClick={leave}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

interface LinksProps {
  readonly draft: DistilledDraft;
  onChange(part: Partial<DistilledDraft>): void;
}

function Links({ draft, onChange }: LinksProps) {
  const t = useText();
  const { board, selection } = useWorkspace();
  useListVersion(board);
  const { postIt } = board.snapshot;
  const selected = useStore(selection, ({ ids }) => ids);
  const picked = new Set(draft.themes);
  const more = [...selected].filter((id) => postIt.has(id) && !draft.notes.includes(id));
  const themes = themeLines(board.snapshot);
  const hints = useTwinHints(themes);
  const lines = themes.map(({ id, title, notes }) => ({
    id,
    title: themeName(title),
    hint: [t('theming.notes', { count: notes }), hints.get(id)].filter(Boolean).join(' · '),
  }));
  const wordsOf = (note?: PostIt) => (note ? wordsSaid(t, note) : t('theming.noteGone'));
  const pick = (id: string, on: boolean) =>
    onChange({ themes: on ? [...draft.themes, id] : draft.themes.filter((other) => other !== id) });
  return (
    <>
      <Fold title={t('theming.fromThemes', { count: draft.themes.length })}>
        <PickList label={t('theming.themes')} options={lines} picked={picked} onPick={pick} />
      </Fold>
      <Fold title={t('theming.fromNotes', { count: draft.notes.length })}>
        <ul className={listStyles.lines}>
          {draft.notes.map((id) => (
            <li key={id} className={listStyles.line}>
              <span dir="auto">{wordsOf(postIt.get(id))}</span>
              <IconButton
                label={t('theming.unlink')}
                icon={<X aria-hidden />}
                onClick={() => onChange({ notes: draft.notes.filter((other) => other !== id) })}
              />
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('theming.fromNotesHint')}</p>
        <Button
          disabled={more.length === 0}
          onClick={() => onChange({ notes: [...draft.notes, ...more].slice(0, MOST_NOTES) })}
        >
          {t('theming.linkSelected', { count: more.length })}
        </Button>
      </Fold>
    </>
  );
}
