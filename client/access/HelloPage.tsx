import { CircleCheck } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useText } from '../i18n/useText.ts';
import { api } from './api.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';
import styles from './CheckPage.module.css';

function Hello({ secret }: { secret: string }) {
  const t = useText();
  const tell = useMemo(() => {
    let told: Promise<unknown> | null = null;
    return () => (told ??= api.hello(secret));
  }, [secret]);
  const [loaded] = useLoaded(tell);
  useEffect(() => {
    document.title = t('roomCheck.hello');
  }, [t]);
  if (loaded.state === 'loading') return <PageSkeleton label={t('roomCheck.helloAsking')} />;
  if (loaded.state === 'failed')
    return <NoticePage title={t('roomCheck.helloOld')}>{t('roomCheck.helloOldText')}</NoticePage>;
  return (
    <NoticePage
      title={t('roomCheck.hello')}
      more={<CircleCheck aria-hidden className={`${styles.icon} ${styles.good}`} />}
    >
      {t('roomCheck.helloText')}
    </NoticePage>
  );
}

/** What a phone shows that opened the QR code of the room check: it got here. */
export function HelloPage() {
  const t = useText();
  const secret = useSecret();
  if (!secret) return <NoticePage title={t('roomCheck.helloOld')}>{t('roomCheck.helloOldText')}</NoticePage>;
  return <Hello key={secret} secret={secret} />;
}
