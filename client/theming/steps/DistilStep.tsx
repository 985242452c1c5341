import { Plus, Send } from 'lucide-react';
import { useState } from 'react';
import { STEMS, type DistilledFact, type Stem } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { OthersSee } from '../OthersSee.tsx';
import distilStyles from '../distil.module.css';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { ofStem, useDistilled } from '../useDistilled.ts';
import { DistilledCard } from './DistilledCard.tsx';
import { DistilledEditor } from './DistilledEditor.tsx';

/** What the themes come to, in sentences that begin with two stems: drafts until they are offered to the group. */
export function DistilStep() {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const [editing, setEditing] = useState<DistilledFact | Stem | null>(null);
  const all = useDistilled();
  const drafts = all.filter(({ state, text }) => state === 'draft' && text !== '');
  const close = () => setEditing(null);
  if (editing !== null) {
    const id = typeof editing === 'string' ? editing : editing.id;
    return <DistilledEditor key={id} of={editing} onDone={close} />;
  }
  const offerAll = async () => {
    for (const { id } of drafts)
      if (!(await command('offerDistilled', { distilledId: id, offered: true })).ok) return;
  };
  return (
    <div className={distilStyles.distil} data-wide-panel>
      {all.length === 0 && <p className={styles.quiet}>{t('theming.distilText')}</p>}
      <div className={distilStyles.stems}>
        {STEMS.map((stem) => (
          <StemColumn key={stem} stem={stem} all={all} onEdit={setEditing} />
        ))}
      </div>
      <OthersSee>{t('theming.distilSeen')}</OthersSee>
      {drafts.length > 0 && (
        <Button look="primary" icon={<Send aria-hidden />} busy={busy} onClick={() => start(offerAll)}>
          {t('theming.offerAll', { count: drafts.length })}
        </Button>
      )}
    </div>
  );
}

interface StemColumnProps {
  readonly stem: Stem;
  readonly all: readonly DistilledFact[];
  onEdit(of: DistilledFact | Stem): void;
}

function StemColumn({ stem, all, onEdit }: StemColumnProps) {
  const t = useText();
  const list = ofStem(all, stem);
  return (
    <section className={distilStyles.stem} aria-label={t(`distilled.${stem}`)}>
      <h4>{t(`distilled.${stem}`)}</h4>
      <ol className={distilStyles.statements}>
        {list.map((one, index) => (
          <DistilledCard key={one.id} list={list} at={index} onEdit={() => onEdit(one)} />
        ))}
      </ol>
      <Button icon={<Plus aria-hidden />} onClick={() => onEdit(stem)}>
        {t('theming.addDistilled')}
      </Button>
    </section>
  );
}
