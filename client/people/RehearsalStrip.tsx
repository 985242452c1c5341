import { Theater } from 'lucide-react';
import { navigate } from '../access/navigation.ts';
import { toProblem } from '../access/problem.ts';
import { wipeRehearsal } from '../access/wipeRehearsal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { Strip } from '../theming/Strip.tsx';

/** Says at every moment that this is a rehearsal, and wipes it in one tap. */
export function RehearsalStrip() {
  const t = useText();
  const { session } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const workshop = useFact(session, (facts) => Object.values(facts.items.workshop)[0]);
  if (!workshop?.rehearsal) return null;
  const wipe = async () => {
    try {
      await wipeRehearsal(workshop.id);
      navigate('/', { replace: true });
      showToast(t('rehearsal.wiped'), { tone: 'good' });
    } catch (error) {
      const words = toProblem(error).status === 401 ? t('rehearsal.hostOnly') : t('problem.unknownText');
      showToast(words, { tone: 'attention' });
    }
  };
  return (
    <Strip icon={<Theater aria-hidden />} words={t('rehearsal.strip')}>
      {role === 'facilitator' && (
        <Button look="danger" onClick={() => void wipe()}>
          {t('rehearsal.wipe')}
        </Button>
      )}
    </Strip>
  );
}
