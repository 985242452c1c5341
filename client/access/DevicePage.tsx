import { useEffect, useMemo } from 'react';
import { useText } from '../i18n/useText.ts';
import { api } from './api.ts';
import { keepMembership } from './memberships.ts';
import { navigate } from './navigation.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { boardPath } from './routes.ts';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';

function askOnce(secret: string): () => ReturnType<typeof api.joinDevice> {
  let asked: ReturnType<typeof api.joinDevice> | null = null;
  return () => (asked ??= api.joinDevice(secret));
}

function BecomeSame({ secret }: { secret: string }) {
  const t = useText();
  // The code works once: it is sent once, however often the page asks.
  const join = useMemo(() => askOnce(secret), [secret]);
  const [loaded] = useLoaded(join);
  useEffect(() => {
    if (loaded.state !== 'ready') return;
    const { participantId, workshopId = '', role, name, title, boards = [] } = loaded.value;
    const boardId = boards[0]?.id ?? '';
    keepMembership({ participantId, workshopId, role, name, title, boardId, code: null });
    navigate(boardPath(boardId, participantId), { replace: true });
  }, [loaded]);
  if (loaded.state !== 'failed') return <PageSkeleton label={t('join.looking')} />;
  if (loaded.problem.kind === 'wrong-code')
    return <NoticePage title={t('device.old')}>{t('device.oldText')}</NoticePage>;
  return (
    <PageFrame>
      <ProblemBanner problem={loaded.problem} />
    </PageFrame>
  );
}

/** One more device of somebody who is in already: opened by the QR code that their first one shows for a minute. */
export function DevicePage() {
  const t = useText();
  const secret = useSecret();
  if (!secret) return <NoticePage title={t('device.old')}>{t('device.oldText')}</NoticePage>;
  return <BecomeSame key={secret} secret={secret} />;
}
