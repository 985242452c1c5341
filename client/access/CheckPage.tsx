import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Chips } from '../ui/Chips.tsx';
import { Panel } from '../ui/Panel.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { api } from './api.ts';
import type { RoomChecked } from './api.ts';
import { CheckRow } from './CheckRow.tsx';
import { HostProblem } from './HostProblem.tsx';
import { ButtonLink } from './Link.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { MachineChecks } from './MachineChecks.tsx';
import { phoneVerdict } from './roomVerdicts.ts';
import { useLoaded } from './useLoaded.ts';
import { useTask } from './useTask.ts';
import styles from './CheckPage.module.css';

const LOOK_AGAIN = 2000;

/** The newest of what the server finds, while this page is open. */
function useRoomCheck(first: RoomChecked): readonly [RoomChecked, (now: RoomChecked) => void] {
  const [check, setCheck] = useState(first);
  useEffect(() => {
    const timer = setInterval(() => {
      // Without an answer what was found before still stands there.
      api.roomCheck().then(setCheck, () => {});
    }, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  return [check, setCheck];
}

function Phones({ check, secret, onCheck }: PhonesProps) {
  const t = useText();
  const task = useTask();
  const verdict = phoneVerdict(check);
  const choose = (url: string) => task.run(async () => onCheck(await api.chooseAddress(url)));
  return (
    <CheckRow verdict={verdict.isFine ? 'good' : 'open'} title={t('roomCheck.phones')}>
      <p>
        {verdict.isFine ? t('roomCheck.phonesCame', { count: verdict.count }) : t('roomCheck.phonesLead')}
      </p>
      {check.addresses.length > 1 && (
        <Chips
          stacked
          label={t('roomCheck.address')}
          value={check.chosen}
          onChange={choose}
          options={check.addresses.map(({ url, network }) => ({
            value: url,
            label: url.replace(/^https?:\/\//, ''),
            ...(network === null ? {} : { note: network }),
          }))}
        />
      )}
      {task.problem && <ProblemBanner problem={task.problem} />}
      <div className={styles.qr}>
        <QrCode text={`${check.chosen}/hello#${secret}`} label={t('roomCheck.qr')} />
      </div>
      <p className={styles.address}>{check.chosen}</p>
      {!verdict.isFine && <p className={styles.quiet}>{t('roomCheck.phonesHelp')}</p>}
    </CheckRow>
  );
}

type PhonesProps = { check: RoomChecked; secret: string; onCheck: (now: RoomChecked) => void };

function Checks({ opened }: { opened: RoomChecked & { secret: string } }) {
  const t = useText();
  const [check, setCheck] = useRoomCheck(opened);
  return (
    <PageFrame title={t('roomCheck.title')} width="wide">
      <div className={styles.top}>
        <ButtonLink to="/" look="plain" icon={<ArrowLeft aria-hidden />}>
          {t('home.yours')}
        </ButtonLink>
      </div>
      <h1>{t('roomCheck.title')}</h1>
      <p className={styles.lead}>{t('roomCheck.lead')}</p>
      <div className={styles.columns}>
        <Panel raised>
          <Phones check={check} secret={opened.secret} onCheck={setCheck} />
        </Panel>
        <Panel raised>
          <MachineChecks check={check} />
        </Panel>
      </div>
    </PageFrame>
  );
}

/** Before the day, on the laptop that runs the workshop: a tick, or what to do. */
export function CheckPage() {
  const [loaded, again] = useLoaded(api.openRoomCheck);
  if (loaded.state === 'loading') return <PageSkeleton />;
  if (loaded.state === 'ready') return <Checks opened={loaded.value} />;
  return <HostProblem problem={loaded.problem} onAgain={again} />;
}
