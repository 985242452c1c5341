import { useText } from '../i18n/useText.ts';
import { Fold } from '../theming/Fold.tsx';
import CoverForm from './CoverForm.tsx';

/** Covering a name, among what holds the room. */
export function CoverCard() {
  const t = useText();
  return (
    <Fold title={t('room.cover')}>
      <CoverForm />
    </Fold>
  );
}
