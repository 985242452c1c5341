import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { Panel } from '../ui/Panel.tsx';
import { BackInList } from './BackInList.tsx';
import { CodeForm } from './CodeForm.tsx';
import styles from './HomePage.module.css';
import { currentHostState, onHostState } from './hostState.ts';
import { NotesPicture } from './NotesPicture.tsx';
import { PageFrame } from './PageFrame.tsx';
import { WorkshopList } from './WorkshopList.tsx';

function JoinPanel({ main }: { main: boolean }) {
  const t = useText();
  const Heading = main ? 'h1' : 'h2';
  return (
    <Panel raised>
      <Heading>{t('home.title')}</Heading>
      <CodeForm />
    </Panel>
  );
}

/** The start: a code field for everybody, and the list of workshops for the host. */
export function HomePage() {
  const t = useText();
  const host = useSyncExternalStore(onHostState, currentHostState);
  if (host === 'host') {
    return (
      <PageFrame width="wide">
        <div className={styles.desk}>
          <WorkshopList />
          <aside className={styles.column}>
            <JoinPanel main={false} />
            <BackInList />
          </aside>
        </div>
      </PageFrame>
    );
  }
  return (
    <PageFrame width="wide">
      <div className={styles.door}>
        <div className={styles.column}>
          <JoinPanel main />
          <BackInList />
          <p className={styles.quiet}>
            <strong>{t('home.hostQuestion')}</strong> {t('home.hostAnswer')}
          </p>
        </div>
        <div className={joinClasses(styles.column, styles.picture)}>
          <p className={styles.lead}>{t('home.lead')}</p>
          <NotesPicture />
        </div>
      </div>
    </PageFrame>
  );
}
