import { useEffect } from 'react';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { confirmMembership } from './confirmMembership.ts';
import { findMembership } from './memberships.ts';
import { NoticePage } from './NoticePage.tsx';
import { useRoute } from './useRoute.ts';

const WORDS: Readonly<Record<string, readonly [title: TextKey, text: TextKey]>> = {
  removed: ['ended.removed', 'ended.removedText'],
  erased: ['ended.erased', 'ended.erasedText'],
  expired: ['ended.expired', 'ended.expiredText'],
};

/**
 * In place of a board or wall that is not, or no longer, open to this person. `reason`: removed,
 * erased or expired; any other means that this browser is not admitted here. A way back that leads
 * nowhere any more is forgotten on this device.
 */
export function EndedPage({ reason }: { reason: string }) {
  const t = useText();
  const route = useRoute();
  const participantId = 'participantId' in route ? route.participantId : null;
  useEffect(() => {
    const membership = participantId === null ? null : findMembership(participantId);
    if (membership) void confirmMembership(membership);
  }, [participantId]);
  const [title, text] = WORDS[reason] ?? ['ended.unknown', 'ended.unknownText'];
  return <NoticePage title={t(title)}>{t(text)}</NoticePage>;
}
