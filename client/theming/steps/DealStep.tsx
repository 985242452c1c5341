import { useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { useTables } from '../useTables.ts';
import { DealForm } from './DealForm.tsx';
import { TableTiles } from './TableTiles.tsx';

/** Everybody gets a share of the notes; then who is how far, and who asked for help. */
export function DealStep() {
  const t = useText();
  const hasTables = useTables().length > 0;
  const [again, setAgain] = useState(false);
  if (!hasTables) return <DealForm />;
  if (!again) return <TableTiles onDealAgain={() => setAgain(true)} />;
  return (
    <>
      <DealForm again onDealt={() => setAgain(false)} />
      <Button look="plain" onClick={() => setAgain(false)}>
        {t('theming.keepTables')}
      </Button>
    </>
  );
}
