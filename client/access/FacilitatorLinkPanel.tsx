import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './forms.module.css';

/** The link that lets others facilitate; covered until asked for, since this screen may be mirrored. */
export function FacilitatorLinkPanel({ link }: { link: string | null }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <Panel labelledBy="facilitators">
      <h2 id="facilitators">{t('workshop.facilitators')}</h2>
      {link === null && <p className={styles.quiet}>{t('workshop.facilitatorLost')}</p>}
      {link !== null && !shown && (
        <>
          <p>{t('workshop.facilitatorKeep')}</p>
          <div>
            <Button onClick={() => setShown(true)}>{t('workshop.facilitatorShow')}</Button>
          </div>
        </>
      )}
      {link !== null && shown && (
        <CopyField
          label={t('workshop.facilitatorLink')}
          hint={t('workshop.facilitatorLinkHint')}
          value={link}
        />
      )}
    </Panel>
  );
}
