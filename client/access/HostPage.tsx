import { useCallback } from 'react';
import { useText } from '../i18n/useText.ts';
import { api } from './api.ts';
import { setHostState } from './hostState.ts';
import { navigate } from './navigation.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';

function HostExchange({ hostKey }: { hostKey: string }) {
  const t = useText();
  const exchange = useCallback(async () => {
    await api.exchangeHostKey(hostKey);
    setHostState('host');
    navigate('/', { replace: true });
  }, [hostKey]);
  const [loaded, again] = useLoaded(exchange);
  if (loaded.state !== 'failed') return <PageSkeleton label={t('host.working')} />;
  if (loaded.problem.kind === 'wrong-code')
    return <NoticePage title={t('host.wrong')}>{t('host.wrongText')}</NoticePage>;
  return (
    <PageFrame title={t('host.title')}>
      <ProblemBanner problem={loaded.problem} onAgain={again} />
    </PageFrame>
  );
}

/** Exchanges the host link's key for a cookie and goes on to the list of workshops. */
export function HostPage() {
  const t = useText();
  const key = useSecret();
  if (!key) return <NoticePage title={t('host.none')}>{t('host.noneText')}</NoticePage>;
  return <HostExchange key={key} hostKey={key} />;
}
