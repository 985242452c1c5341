import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Switch } from '../ui/Switch.tsx';
import type { RoomChecked } from './api.ts';
import { CheckRow } from './CheckRow.tsx';
import { clockVerdict, diskVerdict } from './roomVerdicts.ts';

interface Battery extends EventTarget {
  readonly charging: boolean;
}

/** Whether this laptop is plugged in; null where the browser does not tell. */
function usePluggedIn(): boolean | null {
  const [charging, setCharging] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = (navigator as { getBattery?: () => Promise<Battery> }).getBattery;
    let stop = () => {};
    void ask?.call(navigator).then(
      (battery) => {
        const look = () => setCharging(battery.charging);
        look();
        battery.addEventListener('chargingchange', look);
        stop = () => battery.removeEventListener('chargingchange', look);
      },
      () => {},
    );
    return () => stop();
  }, []);
  return charging;
}

/** Whether a second screen is connected; null where the browser does not tell. */
function hasSecondScreen(): boolean | null {
  const { isExtended } = screen as { isExtended?: boolean };
  return isExtended ?? null;
}

/** Power, sleep, screen, disk, clock: of the laptop that shows this page, and of the machine that runs Netboard. */
export function MachineChecks({ check }: { check: RoomChecked }) {
  const t = useText();
  const charging = usePluggedIn();
  const [noSleep, setNoSleep] = useState(false);
  const [seen, setSeen] = useState(false);
  const [ownOff] = useState(() => Date.now() - check.serverTime);
  const disk = diskVerdict(check);
  const clock = clockVerdict(check, ownOff);
  const second = hasSecondScreen();
  return (
    <>
      <CheckRow
        verdict={charging === false ? 'attention' : noSleep ? 'good' : 'open'}
        title={t('roomCheck.power')}
      >
        <p>
          {t(
            charging === false ? 'roomCheck.powerOff' : charging ? 'roomCheck.powerOn' : 'roomCheck.powerAsk',
          )}
        </p>
        <Switch
          label={t('roomCheck.noSleep')}
          hint={t('roomCheck.noSleepHint')}
          on={noSleep}
          onChange={setNoSleep}
        />
      </CheckRow>
      <CheckRow verdict={seen ? 'good' : 'open'} title={t('roomCheck.screen')}>
        <p>
          {t(
            second ? 'roomCheck.screenTwo' : second === false ? 'roomCheck.screenOne' : 'roomCheck.screenAsk',
          )}
        </p>
        <Switch label={t('roomCheck.screenSeen')} on={seen} onChange={setSeen} />
      </CheckRow>
      <CheckRow
        verdict={disk === null ? 'open' : disk.isFine ? 'good' : 'attention'}
        title={t('roomCheck.disk')}
      >
        <p>
          {disk === null
            ? t('roomCheck.diskUnknown')
            : t(disk.isFine ? 'roomCheck.diskFine' : 'roomCheck.diskLow', { left: disk.left })}
        </p>
      </CheckRow>
      <CheckRow verdict={clock.isFine ? 'good' : 'attention'} title={t('roomCheck.clock')}>
        <p>{clock.isFine ? t('roomCheck.clockFine') : t('roomCheck.clockOff', { count: clock.seconds })}</p>
      </CheckRow>
      <CheckRow verdict="good" title={t('roomCheck.offline')}>
        <p>{t(isSecureContext ? 'roomCheck.offlineFull' : 'roomCheck.offlineLan')}</p>
      </CheckRow>
    </>
  );
}
