import { useState } from 'react';
import type { Actor } from '../../shared/model/actor.ts';
import { stepBack } from '../../shared/operations/stepBack.ts';
import { liveActors } from '../../shared/queries/network.ts';
import { useText } from '../i18n/useText.ts';
import { run } from '../network/mapEdits.ts';
import { useMapWords } from '../network/useMapWords.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { useGlass } from './Glass.tsx';

/** Imagines that somebody asks for no slot of the whānau's time any more, and works through somebody else. */
export function StepBack({ actor }: { actor: Actor }) {
  const t = useText();
  const { glass, scenario } = useGlass();
  const { nameOf } = useMapWords();
  const [asking, setAsking] = useState(false);
  const [through, setThrough] = useState('');
  if (!scenario || scenario.closed || actor.reserve) return null;
  const others = liveActors(glass.board.snapshot).filter(({ id }) => id !== actor.id);
  const step = () => {
    if (run(glass, stepBack(glass.board.snapshot, actor.id, through === '' ? null : through)))
      setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('scenario.stepBack')}</Button>
      <Dialog
        open={asking}
        title={t('scenario.stepBackTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
            <Button look="primary" onClick={step}>
              {t('scenario.stepBackTitle')}
            </Button>
          </>
        }
      >
        <p>{t('scenario.stepBackHint', { name: nameOf(actor) })}</p>
        <Select
          label={t('scenario.through')}
          hint={t('scenario.throughHint')}
          value={through}
          options={[
            { value: '', label: t('map.nobody') },
            ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onChange={setThrough}
        />
      </Dialog>
    </>
  );
}
