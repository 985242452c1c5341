import { useText } from '../../i18n/useText.ts';
import { Fold } from '../Fold.tsx';
import { sameNamed, type NamedTheme } from '../twins.ts';
import { SameNames } from './SameNames.tsx';

/** Before themes are read out: those of one name, which a room would hear twice, can be put together first. */
export function PutTogether({ themes }: { themes: readonly NamedTheme[] }) {
  const t = useText();
  const count = sameNamed(themes).length;
  if (count === 0) return null;
  return (
    <Fold title={t('theming.putTogether', { count })}>
      <SameNames themes={themes} />
    </Fold>
  );
}
