import { HeartHandshake } from 'lucide-react';
import { NEEDS } from '../../shared/session/roomFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import panelStyles from '../panels/panels.module.css';
import { takeBackNeed } from './takeBackNeed.ts';
import { useNeeds } from './useRoom.ts';

/** Tells facilitators something that nobody else hears of. */
export function AskPrivately() {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const command = useCommand();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const own = useNeeds().find((need) => need.participantId === participantId);
  if (isObserver) return null;
  return (
    <section className={panelStyles.card}>
      <h3>{t('room.privately')}</h3>
      <p className={panelStyles.quiet}>{t('room.privatelyHint')}</p>
      {NEEDS.map((need) => (
        <Button
          key={need}
          wide
          icon={<HeartHandshake aria-hidden />}
          aria-pressed={own?.need === need}
          onClick={() =>
            own?.need === need ? takeBackNeed(command, own.id) : void command('sendNeed', { need })
          }
        >
          {t(`room.need.${need}`)}
        </Button>
      ))}
      {own && <p role="status">{t(`room.sent.${own.need}`)}</p>}
    </section>
  );
}
