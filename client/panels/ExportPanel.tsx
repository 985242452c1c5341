import { useState } from 'react';
import { downloadCsv, downloadJson } from '../export/downloadTable.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Chips } from '../ui/Chips.tsx';
import styles from './panels.module.css';

type Part = 'board' | 'selection';

/** The board as files. All are made on this device, so that they work without a connection too. */
export default function ExportPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const selected = useStore(workspace.selection, (state) => state.ids.size);
  const [part, setPart] = useState<Part>('board');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const savePicture = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const { downloadPicture } = await import('../export/downloadPicture.ts');
      await downloadPicture(
        workspace,
        part === 'selection' && selected > 0 ? workspace.selection.getState().ids : null,
      );
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('export.hint')}</p>
      <section className={styles.card}>
        <h3>{t('export.picture')}</h3>
        {selected > 0 && (
          <Chips
            label={t('export.part')}
            value={part}
            onChange={setPart}
            options={[
              { value: 'board', label: t('export.all') },
              { value: 'selection', label: t('export.selection', { count: selected }) },
            ]}
          />
        )}
        <Button busy={busy} onClick={() => void savePicture()}>
          {t('export.savePicture')}
        </Button>
        {failed && <Banner tone="attention">{t('export.pictureFailed')}</Banner>}
      </section>
      <section className={styles.card}>
        <h3>{t('export.table')}</h3>
        <p className={styles.quiet}>{t('export.tableHint')}</p>
        <Button onClick={() => downloadCsv(workspace)}>{t('export.saveTable')}</Button>
      </section>
      <section className={styles.card}>
        <h3>{t('export.archive')}</h3>
        <p className={styles.quiet}>{t('export.archiveHint')}</p>
        <Button onClick={() => downloadJson(workspace)}>{t('export.saveArchive')}</Button>
      </section>
    </div>
  );
}
