import { useState } from 'react';
import type { FormEvent } from 'react';
import type { DoorFact } from '../../shared/session/doorFacts.ts';
import { PASSWORD_LEAST, PASSWORD_MOST } from '../../shared/session/doorCommands.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useCommand } from '../board/useCommand.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Switch } from '../ui/Switch.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from '../panels/panels.module.css';

/** How people get in: a facilitator lets them in, joining is closed, a password, a new code. */
export function DoorCard() {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const door = useFact(session, (facts) => Object.values(facts.items.door)[0] ?? null);
  if (!door) return null;
  return (
    <details className={styles.card}>
      <summary>{t('door.title')}</summary>
      <div className={styles.stack}>
        <Switch
          label={t('door.lobby')}
          hint={t('door.lobbyHint')}
          on={door.lobby}
          onChange={(lobby) => void command('setDoor', { lobby })}
        />
        <Switch
          label={t('door.closed')}
          hint={t('door.closedHint')}
          on={door.closed}
          onChange={(closed) => void command('setDoor', { closed })}
        />
        <Password door={door} />
        <NewCode />
      </div>
    </details>
  );
}

function Password({ door }: { door: DoorFact }) {
  const t = useText();
  const command = useCommand();
  const [typed, setTyped] = useState('');
  const put = async (password: string | null) => {
    const answer = await command('setDoorPassword', { password });
    if (!answer.ok) return;
    setTyped('');
    showToast(t(password === null ? 'door.passwordGone' : 'door.passwordSet'), { tone: 'good' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void put(typed.trim());
  };
  return (
    <form onSubmit={submit} className={styles.stack}>
      <Field
        label={t(door.password ? 'door.passwordChange' : 'door.password')}
        hint={t(door.password ? 'door.passwordOn' : 'door.passwordHint')}
        value={typed}
        maxLength={PASSWORD_MOST}
        autoCapitalize="none"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.row}>
        {typed.trim() !== '' && (
          <Button type="submit" look="primary" disabled={typed.trim().length < PASSWORD_LEAST}>
            {t('door.passwordPut')}
          </Button>
        )}
        {door.password && <Button onClick={() => void put(null)}>{t('door.passwordEnd')}</Button>}
      </div>
    </form>
  );
}

/** A new code leaves posters and links behind, so it is asked twice. */
function NewCode() {
  const t = useText();
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  const change = async () => {
    setAsked(false);
    const answer = await command('changeCode', {});
    if (answer.ok) showToast(t('door.codeChanged'), { tone: 'good' });
  };
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('door.newCode')}</Button>;
  return (
    <div className={styles.stack}>
      <p>{t('door.newCodeText')}</p>
      <div className={styles.row}>
        <Button look="primary" onClick={() => void change()}>
          {t('door.newCodeGo')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('door.keepCode')}</Button>
      </div>
    </div>
  );
}
