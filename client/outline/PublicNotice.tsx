import { useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';

/** For whoever may still write where all read while others answer privately: said before the first letter. */
export default function PublicNotice() {
  const t = useText();
  return (
    <Banner tone="attention" title={t('outline.publicTitle')}>
      {t('outline.publicNow')}
    </Banner>
  );
}
