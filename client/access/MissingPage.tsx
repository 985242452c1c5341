import { useText } from '../i18n/useText.ts';
import { NoticePage } from './NoticePage.tsx';

export function MissingPage() {
  const t = useText();
  return <NoticePage title={t('missing.title')}>{t('missing.text')}</NoticePage>;
}
