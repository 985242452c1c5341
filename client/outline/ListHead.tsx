import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Count } from './Count.tsx';
import { arrange, outlineOf } from './outlineState.ts';
import styles from './Outline.module.css';

/** The heading over all notes, and what its lists go by. */
export function ListHead({ id, total }: { id: string; total: number }) {
  const t = useText();
  const outline = outlineOf(useWorkspace());
  const arrangement = useStore(outline, (state) => state.arrangement);
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.heading}>
        {t('outline.all')} <Count notes={total} />
      </h2>
      <SegmentedControl
        label={t('outline.arrange')}
        value={arrangement}
        onChange={(next) => arrange(outline, next)}
        segments={[
          { value: 'question', label: t('outline.byQuestion') },
          { value: 'theme', label: t('outline.byTheme') },
        ]}
      />
    </div>
  );
}
