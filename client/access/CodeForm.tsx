import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './CodeForm.module.css';
import { readJoinCode } from './joinCode.ts';
import { navigate } from './navigation.ts';

/** The field for the code on the wall; a pasted join link will do as well. */
export function CodeForm() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [malformed, setMalformed] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readJoinCode(typed);
    setMalformed(code === null);
    if (code !== null) navigate('/join', { secret: code });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        large
        label={t('code.label')}
        hint={t('code.hint')}
        error={malformed ? t('code.malformed') : undefined}
        className={styles.code}
        value={typed}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        onChange={(event) => {
          setTyped(event.target.value);
          setMalformed(false);
        }}
      />
      <Button type="submit" look="primary" large wide>
        {t('code.go')}
      </Button>
    </form>
  );
}
