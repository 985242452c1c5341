import { PenLine } from 'lucide-react';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';

/** Says for whom is written here, on a page that was opened for somebody without a device. */
export function BehalfStrip() {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const me = useFact(session, (facts) => facts.items.person[participantId]);
  const mirrored = useMirrored();
  const owner = useFact(session, (facts) => facts.items.person[me?.by ?? '']?.name ?? '');
  if (!me?.by || mirrored) return null;
  const name = me.name || t('people.unnamed');
  return (
    <Strip
      icon={<PenLine aria-hidden />}
      words={t('behalf.strip', { name, owner: owner || t('people.unnamed') })}
    />
  );
}
