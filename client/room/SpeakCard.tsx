import { Hand, X } from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import panelStyles from '../panels/panels.module.css';
import styles from './room.module.css';
import { useHands, useIsFacilitator } from './useRoom.ts';

/** Who would like to speak, and whose turn it is. */
export function SpeakCard() {
  const t = useText();
  const { session, participantId } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useIsFacilitator();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const hands = useHands();
  const own = hands.find((hand) => hand.participantId === participantId);
  const hasTurn = hands.some(({ turn }) => turn);
  return (
    <section className={panelStyles.card}>
      <h3>{t('room.speak')}</h3>
      <p className={panelStyles.quiet}>{t('room.speakHint')}</p>
      {hands.length === 0 && <p className={panelStyles.quiet}>{t('room.nobodySpeaks')}</p>}
      <ol className={styles.queue}>
        {hands.map(({ id: handId, name, turn }) => (
          <li key={handId} className={styles.hand} data-turn={turn || undefined}>
            <span className={styles.name}>
              {name || t('people.unnamed')}
              {turn && <small>{t('room.speaksNow')}</small>}
            </span>
            {isFacilitator && !turn && (
              <Button onClick={() => void command('giveTurn', { handId })}>{t('room.giveTurn')}</Button>
            )}
            {isFacilitator && (
              <IconButton
                label={t('room.lowerNamed', { name: name || t('people.unnamed') })}
                icon={<X aria-hidden />}
                onClick={() => void command('lowerHand', { handId })}
              />
            )}
          </li>
        ))}
      </ol>
      {!isObserver && (
        <Button
          look={own || isFacilitator ? 'quiet' : 'primary'}
          icon={<Hand aria-hidden />}
          onClick={() => void command('raiseHand', { raised: !own })}
        >
          {t(own ? (own.turn ? 'room.haveSpoken' : 'room.lowerMine') : 'room.raise')}
        </Button>
      )}
      {isFacilitator && hasTurn && (
        <Button look="plain" onClick={() => void command('giveTurn', { handId: null })}>
          {t('room.endTurn')}
        </Button>
      )}
    </section>
  );
}
