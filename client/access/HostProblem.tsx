import { useText } from '../i18n/useText.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { ProblemBanner, type ProblemBannerProps } from './ProblemBanner.tsx';

/** Stands in for a host's page that did not come: says what the host needs, or what went wrong. */
export function HostProblem({ problem, onAgain }: ProblemBannerProps) {
  const t = useText();
  if (problem.status === 401) return <NoticePage title={t('host.needed')}>{t('home.hostAnswer')}</NoticePage>;
  return (
    <PageFrame>
      <ProblemBanner problem={problem} onAgain={onAgain} />
    </PageFrame>
  );
}
