import { Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { promiseWords } from '../i18n/promiseWords.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { recall, remember } from '../ui/deviceMemory.ts';
import { api } from './api.ts';
import type { WorkshopLine, WorkshopLook } from './api.ts';
import { HostProblem } from './HostProblem.tsx';
import { formatJoinCode } from './joinCode.ts';
import { ButtonLink } from './Link.tsx';
import { NoticePage } from './NoticePage.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { useLoaded } from './useLoaded.ts';
import { wifiCode } from './wifiCode.ts';
import styles from './PosterPage.module.css';

/** The hall's Wi-Fi is kept in this browser only, and never sent. */
const WIFI_NAME = 'poster.wifi';
const WIFI_PASSWORD = 'poster.wifiPassword';

/** What was typed in, as this browser remembers it; an empty field is forgotten. */
function useKeptHere(name: string): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(() => recall(name) ?? '');
  const keep = (next: string) => {
    setValue(next);
    remember(name, next === '' ? null : next);
  };
  return [value, keep];
}

function Poster({ workshop, look }: { workshop: WorkshopLine; look: WorkshopLook | null }) {
  const t = useText();
  const [wifi, setWifi] = useKeptHere(WIFI_NAME);
  const [password, setPassword] = useKeptHere(WIFI_PASSWORD);
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <ButtonLink to={`/workshop/${workshop.id}`} look="plain">
          {t('poster.back')}
        </ButtonLink>
        <Field
          label={t('poster.wifi')}
          hint={t('poster.wifiHint')}
          value={wifi}
          maxLength={64}
          onChange={(event) => setWifi(event.target.value)}
        />
        <Field
          label={t('poster.wifiPassword')}
          value={password}
          maxLength={64}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button look="primary" icon={<Printer aria-hidden />} onClick={() => print()}>
          {t('poster.print')}
        </Button>
      </div>
      <main className={styles.sheet}>
        <h1>{workshop.title}</h1>
        <ol className={styles.steps}>
          {wifi.trim() !== '' && (
            <li>
              <div>
                <h2>{t('poster.stepWifi')}</h2>
                <p className={styles.big}>{wifi}</p>
                {password && <p>{t('poster.withPassword', { password })}</p>}
              </div>
              <div className={styles.qr}>
                <QrCode text={wifiCode(wifi, password)} label={t('poster.wifiQr')} />
              </div>
            </li>
          )}
          <li>
            <div>
              <h2>{t('poster.stepJoin')}</h2>
              <p className={styles.big}>{formatJoinCode(workshop.code)}</p>
              <p className={styles.address}>{new URL(workshop.joinUrl).origin}</p>
            </div>
            <div className={styles.qr}>
              <QrCode text={workshop.joinUrl} label={t('workshop.qr', { title: workshop.title })} />
            </div>
          </li>
        </ol>
        {look && (
          <footer className={styles.words}>
            <p>
              {look.readers || t('join.readersDefault')}{' '}
              {t(look.names === 'shown' ? 'join.namesShown' : 'join.namesHidden')} {promiseWords(t, look)}
            </p>
            <p>{look.care || t('join.careDefault')}</p>
          </footer>
        )}
      </main>
    </div>
  );
}

/** A sheet for the door of the hall: the Wi-Fi, the code, and who can read. */
export function PosterPage({ workshopId }: { workshopId: string }) {
  const t = useText();
  const find = useCallback(async () => {
    const workshop = (await api.listWorkshops()).find(({ id }) => id === workshopId) ?? null;
    // With a password, or joining closed, the door tells nothing; the poster then does without.
    const look = workshop && (await api.look({ code: workshop.code }).catch(() => null));
    return { workshop, look };
  }, [workshopId]);
  const [loaded, again] = useLoaded(find);
  if (loaded.state === 'loading') return <PageSkeleton />;
  if (loaded.state === 'ready' && loaded.value.workshop)
    return <Poster workshop={loaded.value.workshop} look={loaded.value.look} />;
  if (loaded.state === 'ready')
    return <NoticePage title={t('workshop.notHere')}>{t('workshop.notHereText')}</NoticePage>;
  return <HostProblem problem={loaded.problem} onAgain={again} />;
}
