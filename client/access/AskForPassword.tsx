import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import { PageFrame } from './PageFrame.tsx';
import type { RequestProblem } from './problem.ts';
import { ProblemBanner } from './ProblemBanner.tsx';
import styles from './forms.module.css';

export type PasswordProps = {
  busy: boolean;
  wrong: RequestProblem | null;
  onPassword: (password: string) => void;
};

/** The code was right; this workshop asks for a password besides. */
export function AskForPassword({ busy, wrong, onPassword }: PasswordProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(typed);
  };
  return (
    <PageFrame title={t('join.password')}>
      <Panel raised>
        <h1>{t('join.password')}</h1>
        <form onSubmit={submit} noValidate className={styles.form}>
          <Field
            large
            autoFocus
            label={t('join.passwordLabel')}
            hint={t('join.passwordHint')}
            value={typed}
            autoCapitalize="none"
            onChange={(event) => setTyped(event.target.value)}
          />
          {wrong && <ProblemBanner problem={wrong} />}
          <Button type="submit" look="primary" large wide busy={busy} disabled={typed.trim() === ''}>
            {t('join.passwordGo')}
          </Button>
        </form>
      </Panel>
    </PageFrame>
  );
}
