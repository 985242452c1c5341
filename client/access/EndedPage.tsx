import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { NoticePage } from './NoticePage.tsx';

export type EndedReason = 'removed' | 'erased' | 'expired' | 'unknown';

const WORDS: Record<EndedReason, readonly [title: TextKey, text: TextKey]> = {
  removed: ['ended.removed', 'ended.removedText'],
  erased: ['ended.erased', 'ended.erasedText'],
  expired: ['ended.expired', 'ended.expiredText'],
  unknown: ['ended.unknown', 'ended.unknownText'],
};

/** In place of a board or wall that is not, or no longer, open to this person. */
export function EndedPage({ reason }: { reason: EndedReason }) {
  const t = useText();
  const [title, text] = WORDS[reason];
  return <NoticePage title={t(title)}>{t(text)}</NoticePage>;
}
