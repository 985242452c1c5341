import { useMemo, useState } from 'react';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { useCommand } from '../board/useCommand.ts';
import { useFact } from '../session/useFact.ts';
import { selectOnly } from '../selection/selection.ts';
import { Banner } from '../ui/Banner.tsx';
import { FileUp } from 'lucide-react';
import { Button, buttonClasses } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { TextArea } from '../ui/Field.tsx';
import { showToast } from '../ui/toasts.ts';
import { addNotes } from '../actions/newPostIt.ts';
import { previewImport, type ImportPreview } from './previewImport.ts';
import styles from './panels.module.css';

const PREVIEW_MOST = 30;
const READ_WORDS = {
  lines: 'import.readLines',
  table: 'import.readTable',
  archive: 'import.readArchive',
  network: 'import.readNetwork',
} as const;
const FILE_MOST = 5 * 1024 * 1024;

/** Brings in notes from lines, a CSV file or a saved board, after a look at what they will become. */
export default function ImportPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session, boardId } = workspace;
  const snapshot = useSnapshot(board);
  const facts = useFact(session, (all) => all);
  const command = useCommand();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const preview = useMemo(
    () => previewImport(text, snapshot, facts, boardId),
    [text, snapshot, facts, boardId],
  );

  const readFile = async (file: File | undefined) => {
    setProblem(null);
    if (!file) return;
    if (file.size > FILE_MOST) return setProblem(t('import.tooLarge'));
    try {
      setText(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      setProblem(t('import.notUtf8'));
    }
  };
  const bringIn = async (ready: ImportPreview & { ok: true }) => {
    setBusy(true);
    for (const { id, title } of ready.plan.cohorts) {
      const answer = await command('addCohort', { cohortId: id, title });
      if (!answer.ok) {
        setBusy(false);
        return setProblem(answer.detail);
      }
    }
    const { postIts, lanes, themes } = ready.plan;
    const ids = addNotes(workspace, postIts, lanes, themes, ready.others);
    setBusy(false);
    // A network may come without any words in cells.
    if (ids.length < postIts.length) return setProblem(t('import.refused'));
    setText('');
    selectOnly(workspace.selection, []);
    workspace.canvas?.fit();
    showToast(t(ready.source === 'network' ? 'import.networkDone' : 'import.done', { count: ids.length }), {
      tone: 'good',
    });
  };
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('import.hint')}</p>
      <label className={joinClasses(buttonClasses('quiet'), styles.file)}>
        <FileUp aria-hidden />
        {t('import.file')}
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          onChange={(event) => void readFile(event.target.files?.[0])}
        />
      </label>
      <TextArea
        label={t('import.text')}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem && <Banner tone="danger">{problem}</Banner>}
      {preview && !preview.ok && (
        <Banner tone="attention">
          {preview.row === 0
            ? t('import.fileProblem', { detail: preview.detail })
            : t('import.rowProblem', { row: preview.row, detail: preview.detail })}
        </Banner>
      )}
      {preview?.ok && <Preview preview={preview} />}
      {preview?.ok && (
        <Button look="primary" busy={busy} onClick={() => void bringIn(preview)}>
          {preview.source === 'network'
            ? t('import.addNetwork')
            : t('import.add', { count: preview.plan.postIts.length })}
        </Button>
      )}
    </div>
  );
}

function Preview({ preview }: { preview: ImportPreview & { ok: true } }) {
  const t = useText();
  const { plan, ignoredColumns, actors, imagines } = preview;
  const missing = [...plan.unmatched.lanes, ...plan.unmatched.cohorts];
  return (
    <section className={styles.stack} aria-label={t('import.preview')}>
      <p role="status">{t(READ_WORDS[preview.source], { count: plan.postIts.length })}</p>
      {actors.length > 0 && <p>{t('import.actors', { names: actors.join(', ') })}</p>}
      {imagines && <p>{t('import.imagines')}</p>}
      {plan.lanes.length > 0 && (
        <p>{t('import.newLanes', { names: plan.lanes.map(({ title }) => title).join(', ') })}</p>
      )}
      {plan.cohorts.length > 0 && (
        <p>{t('import.newCohorts', { names: plan.cohorts.map(({ title }) => title).join(', ') })}</p>
      )}
      {missing.length > 0 && <p>{t('import.unmatched', { names: missing.join(', ') })}</p>}
      {ignoredColumns.length > 0 && <p>{t('import.ignored', { names: ignoredColumns.join(', ') })}</p>}
      {/* It scrolls: the keyboard must reach it. */}
      <ol className={styles.preview} tabIndex={0} aria-label={t('import.preview')}>
        {plan.postIts.slice(0, PREVIEW_MOST).map((note) => (
          <li key={note.id} className={styles.words} dir="auto">
            {note.text}
          </li>
        ))}
      </ol>
      {plan.postIts.length > PREVIEW_MOST && (
        <p className={styles.quiet}>{t('import.more', { count: plan.postIts.length - PREVIEW_MOST })}</p>
      )}
    </section>
  );
}
