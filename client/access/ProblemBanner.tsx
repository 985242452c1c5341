import { useText } from '../i18n/useText.ts';
import type { TextKey } from '../i18n/texts.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { RequestProblem } from './problem.ts';

/** Our own words for problems that people meet; others show what the server says. */
const WORDS: Readonly<Record<string, readonly [title: TextKey, text: TextKey]>> = {
  unreachable: ['problem.offline', 'problem.offlineText'],
  'wrong-code': ['code.wrongTitle', 'code.wrong'],
  'too-many-tries': ['problem.slow', 'problem.slowText'],
  gone: ['problem.over', 'problem.overText'],
  removed: ['join.removed', 'join.removedText'],
  closed: ['join.closed', 'join.closedText'],
  'wrong-password': ['join.wrongPassword', 'join.wrongPasswordText'],
  unexpected: ['problem.unknown', 'problem.unknownText'],
};

export type ProblemBannerProps = {
  problem: RequestProblem;
  onAgain?: () => void;
};

/** What failed, why, and what to do now. */
export function ProblemBanner({ problem, onAgain }: ProblemBannerProps) {
  const t = useText();
  const words = WORDS[problem.kind];
  const title = words ? t(words[0]) : t('problem.title');
  const text = words ? t(words[1]) : problem.detail || t('problem.unknownText');
  return (
    <Banner
      tone="danger"
      title={title}
      actions={
        onAgain && (
          <Button look="quiet" onClick={onAgain}>
            {t('problem.again')}
          </Button>
        )
      }
    >
      {text}
    </Banner>
  );
}
