import type { AgreementState } from '../../shared/model/agreementAnswer.ts';
import type { ReadAgreement } from '../../shared/queries/agreement.ts';
import { useText } from '../i18n/useText.ts';
import { useActorNames } from '../seats/useNames.ts';
import { Banner, type Tone } from '../ui/Banner.tsx';
import { stateWords, unsettledWords, whyWords } from './agreementWords.ts';

const TONES: Readonly<Record<AgreementState, Tone>> = {
  open: 'calm',
  triedOut: 'attention',
  agreed: 'good',
  openAgain: 'attention',
};

/** What all answers come to, in words that cannot be read as more than that, and what is still to be settled. */
export function StateBanner({ read }: { read: ReadAgreement }) {
  const t = useText();
  const { state } = read;
  const left = [...whyWords(t, read, useActorNames()), ...unsettledWords(t, read)];
  return (
    <Banner tone={TONES[state]} title={stateWords(t, state)}>
      <p>{t(`agreement.means.${state}`)}</p>
      {left.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Banner>
  );
}
