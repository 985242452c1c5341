import { useState } from 'react';
import type { TableFact } from '../../shared/session/themingFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MOST_AT_LAPTOP } from './mostAtLaptop.ts';
import { Stepper } from './Stepper.tsx';
import { useBusy } from './useBusy.ts';

/** Several people at one laptop say how many they are. */
export function HowMany({ table, onClose }: { table: TableFact; onClose(): void }) {
  const t = useText();
  const command = useCommand();
  const [size, setSize] = useState(table.size);
  const [busy, start] = useBusy();
  const save = async () => {
    if ((await command('changeTable', { tableId: table.id, size })).ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('tables.sizeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button look="primary" busy={busy} onClick={() => start(save)}>
            {t('theming.save')}
          </Button>
        </>
      }
    >
      <Stepper
        label={t('tables.sizeLabel', { table: table.title })}
        hint={t('tables.sizeHint')}
        value={size}
        least={1}
        most={MOST_AT_LAPTOP}
        onChange={setSize}
      />
    </Dialog>
  );
}
