import { Fragment, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { cutPlaces, suggestCuts, splitAt } from '../../shared/queries/splitText.ts';
import { splitNote } from '../actions/splitNote.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import styles from './SplitDialog.module.css';

/** One note becomes several: the text with a place to cut between any two words, and what comes of it. */
export default function SplitDialog() {
  const { ui, board } = useWorkspace();
  const id = useStore(ui, (state) => state.splitting);
  const note = id ? board.snapshot.postIt.get(id) : undefined;
  if (!note) return null;
  return <SplitText key={note.id} noteId={note.id} text={note.text} />;
}

function SplitText({ noteId, text }: { noteId: string; text: string }) {
  const t = useText();
  const workspace = useWorkspace();
  const [cuts, setCuts] = useState<ReadonlySet<number>>(() => new Set(suggestCuts(text)));
  const places = cutPlaces(text);
  const parts = splitAt(text, [...cuts]);
  const go = useRef<HTMLButtonElement>(null);
  // Where the cuts are plain, Enter is all it takes. The browser focuses the dialog's first button when it opens.
  useEffect(() => {
    const frame = requestAnimationFrame(() => go.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = () => workspace.ui.setState({ splitting: null });
  const toggle = (place: number) => {
    const next = new Set(cuts);
    if (!next.delete(place)) next.add(place);
    setCuts(next);
  };
  const split = () => {
    close();
    const note = workspace.board.snapshot.postIt.get(noteId);
    if (note) splitNote(workspace, note, parts);
  };
  const edges = [0, ...places, text.length];
  return (
    <Dialog
      open
      title={t('split.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <Button ref={go} look="primary" disabled={parts.length < 2} onClick={split}>
            {t('split.go', { count: parts.length })}
          </Button>
        </>
      }
    >
      <p>{t('split.hint')}</p>
      <p className={styles.text} dir="auto">
        {edges.slice(1).map((end, index) => (
          <Fragment key={end}>
            {index > 0 && (
              <button
                type="button"
                className={joinClasses(styles.cut, cuts.has(edges[index] ?? 0) && styles.chosen)}
                aria-pressed={cuts.has(edges[index] ?? 0)}
                aria-label={t('split.cutBefore', { word: text.slice(edges[index], end).trim() })}
                onClick={() => toggle(edges[index] ?? 0)}
              />
            )}
            <span>{text.slice(edges[index], end)}</span>
          </Fragment>
        ))}
      </p>
      <ol className={styles.parts} aria-label={t('split.parts')}>
        {parts.map((part, index) => (
          <li key={index} dir="auto">
            {part}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
