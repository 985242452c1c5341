import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { confirmMembership } from './confirmMembership.ts';
import { endedWords } from './endedWords.ts';
import { forgetDevice } from './forgetDevice.ts';
import { findMembership } from './memberships.ts';
import { NoticePage } from './NoticePage.tsx';
import { useRoute } from './useRoute.ts';

/**
 * In place of a board or wall that is not, or no longer, open to this person. `reason`: removed,
 * left, erased or expired; any other means that this browser is not admitted here. A way back that leads
 * nowhere any more is forgotten on this device, and with it everything of a workshop that they left elsewhere.
 */
export function EndedPage({ reason, children }: { reason: string; children?: ReactNode }) {
  const t = useText();
  const route = useRoute();
  const participantId = 'participantId' in route ? route.participantId : null;
  useEffect(() => {
    if (participantId === null) return;
    const membership = findMembership(participantId);
    if (reason === 'left') void forgetDevice(participantId);
    else if (membership) void confirmMembership(membership);
  }, [participantId, reason]);
  const [title, text] = endedWords(reason);
  return (
    <NoticePage title={t(title)} more={children}>
      {t(text)}
    </NoticePage>
  );
}
