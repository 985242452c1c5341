import { useState } from 'react';
import type { TableFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { MOST_AT_LAPTOP } from '../mostAtLaptop.ts';
import { Stepper } from '../Stepper.tsx';
import { useBusy } from '../useBusy.ts';

/** A table's name, and how many sit there. */
export function TableDialog({ table, onClose }: { table: TableFact; onClose(): void }) {
  const t = useText();
  const command = useCommand();
  const [title, setTitle] = useState(table.title);
  const [size, setSize] = useState(table.size);
  const [busy, start] = useBusy();
  const name = title.trim();
  const save = async () => {
    const answer = await command('changeTable', { tableId: table.id, title: name, size });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('theming.changeTableTitle', { table: table.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="primary" busy={busy} disabled={name === ''} onClick={() => start(save)}>
            {t('theming.save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('theming.tableTitle')}
        value={title}
        maxLength={80}
        onChange={(event) => setTitle(event.target.value)}
      />
      {table.kind === 'table' && (
        <Stepper
          label={t('theming.tableSize')}
          value={size}
          least={1}
          most={MOST_AT_LAPTOP}
          onChange={setSize}
        />
      )}
    </Dialog>
  );
}
