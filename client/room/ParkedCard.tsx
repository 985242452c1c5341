import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { PARKED_MAX } from '../../shared/session/roomLimits.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import panelStyles from '../panels/panels.module.css';
import styles from './room.module.css';
import { useIsFacilitator } from './useRoom.ts';

/** Thoughts for later: nothing is lost, and nobody has to take the room there now. */
export function ParkedCard() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const isFacilitator = useIsFacilitator();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const parked = Object.values(useFact(session, ({ items }) => items.parked));
  const [text, setText] = useState('');
  const [busy, start] = useBusy();
  const put = async () => {
    if ((await command('parkThought', { text })).ok) setText('');
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') start(put);
  };
  return (
    <section className={panelStyles.card}>
      <h3>{t('room.parked')}</h3>
      <p className={panelStyles.quiet}>{t('room.parkedHint')}</p>
      <ul className={styles.parked}>
        {parked.map(({ id: parkedId, text: words }) => (
          <li key={parkedId}>
            <span dir="auto">{words}</span>
            {isFacilitator && (
              <IconButton
                label={t('room.takeOff', { thought: words })}
                icon={<X aria-hidden />}
                onClick={() => void command('dropParked', { parkedId })}
              />
            )}
          </li>
        ))}
      </ul>
      {!isObserver && (
        <form className={panelStyles.stack} onSubmit={onSubmit}>
          <Field
            label={t('room.thought')}
            value={text}
            maxLength={PARKED_MAX}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" busy={busy} disabled={text.trim() === ''}>
            {t('room.park')}
          </Button>
        </form>
      )}
    </section>
  );
}
