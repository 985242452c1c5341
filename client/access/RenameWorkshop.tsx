import { Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { api } from './api.ts';
import styles from './forms.module.css';
import { TITLE_MAX } from './newWorkshopForm.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useTask } from './useTask.ts';

export type RenameWorkshopProps = { workshopId: string; title: string; onRenamed: (title: string) => void };

export function RenameWorkshop({ workshopId, title, onRenamed }: RenameWorkshopProps) {
  const t = useText();
  const formId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const task = useTask();
  const missing = draft !== null && draft.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft === null || missing) return;
    task.run(async () => {
      const renamed = await api.changeWorkshop(workshopId, { title: draft.trim() });
      onRenamed(renamed.title);
      setDraft(null);
    });
  };
  const actions = (
    <>
      <Button onClick={() => setDraft(null)}>{t('ui.cancel')}</Button>
      <Button type="submit" form={formId} look="primary" busy={task.busy}>
        {t('workshop.renameGo')}
      </Button>
    </>
  );
  return (
    <>
      <IconButton
        label={t('workshop.rename')}
        icon={<Pencil aria-hidden />}
        onClick={() => setDraft(title)}
      />
      <Dialog
        title={t('workshop.renameTitle')}
        open={draft !== null}
        onClose={() => setDraft(null)}
        actions={actions}
      >
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          <Field
            autoFocus
            label={t('new.name')}
            error={missing ? t('new.nameNeeded') : undefined}
            maxLength={TITLE_MAX}
            value={draft ?? ''}
            onChange={(event) => setDraft(event.target.value)}
          />
        </form>
        {task.problem && <ProblemBanner problem={task.problem} />}
      </Dialog>
    </>
  );
}
