import { useState } from 'react';
import { BEYONDS, REACHES, type Beyond, type Reach, type RoundFact } from '../../shared/session/facts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

const MINUTES = { soon: 15, day: 1440, week: 10_080 } as const;
type Time = keyof typeof MINUTES;

/** Whether there is anything more to ask for. */
export function canBeWider({ reach, beyond }: RoundFact): boolean {
  return reach !== REACHES.at(-1) || beyond !== BEYONDS.at(-1);
}

/** Asks the writers of a round for a wider line, with time to answer and to take notes back. */
export function AskAgainForm({ round }: { round: RoundFact }) {
  const t = useText();
  const command = useCommand();
  const [busy, start] = useBusy();
  const [readers, setReaders] = useState(round.readers || t('private.readersDefault'));
  const [reach, setReach] = useState<Reach>(round.reach);
  const [beyond, setBeyond] = useState<Beyond>(round.beyond);
  const [time, setTime] = useState<Time>('week');
  const isSame = reach === round.reach && beyond === round.beyond;
  const ask = () =>
    command('askReadersAgain', {
      ...{ roundId: round.id, readers: readers.trim(), reach, beyond },
      minutes: MINUTES[time],
    });
  const reaches = REACHES.slice(REACHES.indexOf(round.reach));
  const beyonds = BEYONDS.slice(BEYONDS.indexOf(round.beyond));
  return (
    <>
      <Field
        label={t('private.readers')}
        value={readers}
        maxLength={400}
        onChange={(event) => setReaders(event.target.value)}
      />
      <Select
        label={t('readers.inside')}
        value={reach}
        onChange={setReach}
        options={reaches.map((value) => ({ value, label: t(`readers.reach.${value}`) }))}
      />
      <Select
        label={t('readers.leaving')}
        value={beyond}
        onChange={setBeyond}
        options={beyonds.map((value) => ({ value, label: t(`readers.beyond.${value}`) }))}
      />
      <Select
        label={t('readers.time')}
        value={time}
        onChange={setTime}
        options={(['soon', 'day', 'week'] as const).map((value) => ({
          value,
          label: t(`readers.time.${value}`),
        }))}
      />
      <OthersSee>{t('readers.askSeen')}</OthersSee>
      <Button look="primary" busy={busy} disabled={isSame} onClick={() => start(ask)}>
        {t('readers.ask')}
      </Button>
    </>
  );
}
