import type { PrivateRoundFact } from '../../shared/session/privateFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { Confirm } from '../theming/Confirm.tsx';

/** Ends a round without showing anything. */
export function PutAway({ round }: { round: PrivateRoundFact }) {
  const t = useText();
  const command = useCommand();
  return (
    <Confirm
      label={t('private.putAway')}
      question={t('private.putAwayQuestion')}
      onConfirm={() => command('putRoundAway', { roundId: round.id })}
    />
  );
}
