import { HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import { isRealAndNotAsked, type About } from '../../shared/session/networkFacts.ts';
import { togglePanel } from '../board/boardUi.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useMirrored } from '../room/useMirrored.ts';
import { useIsFacilitator } from '../room/useRoom.ts';
import { useNetwork } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { Strip } from '../theming/Strip.tsx';
import { Button } from '../ui/Button.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { aboutLine } from './aboutWords.ts';

const CHOICES: readonly Exclude<About, 'unsaid'>[] = ['madeUp', 'mixed', 'real'];

/** Whether these are made-up people or a real whānau: asked before the first name, and in sight from then on. */
export function AboutStrip() {
  const t = useText();
  const { session, ui } = useWorkspace();
  const network = useNetwork();
  const isFacilitator = useIsFacilitator();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const mirrored = useMirrored();
  const [later, setLater] = useState(false);
  const [open, setOpen] = useState(false);
  const asks = network.about === 'unsaid' && !later && !isObserver && !mirrored;
  const isTellingOpen = isRealAndNotAsked(network) && network.tells === '';
  const line = aboutLine(t, network, !mirrored);
  const telling = isTellingOpen ? t('whose.whoTells') : '';
  return (
    <>
      {asks ? (
        <FirstQuestion
          onMore={() => setOpen(true)}
          onLater={() => setLater(true)}
          isCalling={isFacilitator}
        />
      ) : (
        <Strip
          icon={<HeartHandshake aria-hidden />}
          words={
            <>
              {line}
              {telling && (
                <>
                  {' · '}
                  <strong>{telling}</strong>
                </>
              )}
            </>
          }
        >
          {!mirrored && (
            <Button look="plain" onClick={() => togglePanel(ui, 'seats')}>
              {t('panel.seats')}
            </Button>
          )}
          {!mirrored && (
            <Button onClick={() => setOpen(true)}>{t(isObserver ? 'whose.more' : 'whose.change')}</Button>
          )}
        </Strip>
      )}
      {open && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface FirstQuestionProps {
  readonly isCalling: boolean;
  onMore(): void;
  onLater(): void;
}

function FirstQuestion({ isCalling, onMore, onLater }: FirstQuestionProps) {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const say = async (about: About) => {
    const answer = await command('describeNetwork', { boardId, about });
    if (answer.ok && about === 'real') onMore();
  };
  return (
    <Strip
      icon={<HeartHandshake aria-hidden />}
      words={<strong>{t('whose.first')}</strong>}
      isCalling={isCalling}
    >
      {CHOICES.map((about) => (
        <Button key={about} onClick={() => void say(about)}>
          {t(`whose.${about}`)}
        </Button>
      ))}
      <Button look="plain" onClick={onLater}>
        {t('whose.notSure')}
      </Button>
    </Strip>
  );
}
