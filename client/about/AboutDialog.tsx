import { useState } from 'react';
import {
  isRealAndNotAsked,
  type About,
  type NetworkFact,
  type YesNo,
} from '../../shared/session/networkFacts.ts';
import { TOLD_MAX } from '../../shared/session/networkLimits.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useNetwork } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './about.module.css';
import { whanauFirst } from './whanauFirst.ts';
import { OpenedBy } from './OpenedBy.tsx';

/** What is said before the first name: three taps, changed by anybody at any time, seen by all. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { session } = useWorkspace();
  const network = useNetwork();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  return (
    <Dialog
      open
      title={t('whose.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('whose.done')}
        </Button>
      }
    >
      <div className={panels.stack}>
        {!isObserver && <Questions network={network} />}
        <OpenedBy opened={network.openedBy} />
      </div>
    </Dialog>
  );
}

function Questions({ network }: { network: NetworkFact }) {
  const t = useText();
  const { board, boardId } = useWorkspace();
  const command = useCommand();
  const isReal = network.about === 'real';
  const yesNo = [
    { value: 'yes' as const, label: t('whose.yes') },
    { value: 'no' as const, label: t('whose.no') },
    { value: 'unsaid' as const, label: t('whose.notSure') },
  ];
  const say = (said: { about?: About; know?: YesNo; here?: YesNo; askedBy?: string; tells?: string }) =>
    void command('describeNetwork', { boardId, ...said });
  return (
    <>
      <Chips
        label={t('whose.which')}
        options={[
          { value: 'madeUp', label: t('whose.madeUp') },
          { value: 'mixed', label: t('whose.mixed') },
          { value: 'real', label: t('whose.real') },
          { value: 'unsaid', label: t('whose.notSure') },
        ]}
        value={network.about}
        onChange={(about) => say({ about })}
      />
      {isReal && (
        <>
          <Chips
            label={t('whose.doTheyKnow')}
            options={yesNo}
            value={network.know}
            onChange={(know) => say(know === 'no' ? { know, askedBy: '' } : { know })}
          />
          {network.know !== 'no' && (
            <Told label={t('whose.whoAsked')} kept={network.askedBy} onSay={(askedBy) => say({ askedBy })} />
          )}
          <Chips
            label={t('whose.areTheyHere')}
            options={yesNo}
            value={network.here}
            onChange={(here) => say({ here })}
          />
          <Told label={t('whose.whoTellsField')} kept={network.tells} onSay={(tells) => say({ tells })} />
          {isRealAndNotAsked(network) && <NotAsked />}
        </>
      )}
      <Switch
        label={t('whose.whanauHere')}
        hint={t('whose.whanauHereHint')}
        on={network.whanauHere}
        onChange={(whanauHere) => {
          const first = whanauHere ? whanauFirst(board.snapshot) : null;
          if (first) board.run(first);
          void command('setWhanauHere', { boardId, whanauHere });
        }}
      />
    </>
  );
}

/** What follows while a real whānau was not asked. Nothing of it is forced but their silence. */
function NotAsked() {
  const t = useText();
  return (
    <Banner tone="attention" title={t('whose.notAskedTitle')}>
      <ul className={styles.follows}>
        <li>{t('whose.rolesOnly')}</li>
        <li>{t('whose.chairsSilent')}</li>
        <li>{t('whose.shortExpiry')}</li>
      </ul>
    </Banner>
  );
}

interface ToldProps {
  readonly label: string;
  readonly kept: string;
  onSay(words: string): void;
}

/** A line that is kept when one leaves it. */
function Told({ label, kept, onSay }: ToldProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== kept) onSay(typed.trim());
    setTyped(null);
  };
  return (
    <Field
      label={label}
      hint={t('whose.roleEnough')}
      maxLength={TOLD_MAX}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
