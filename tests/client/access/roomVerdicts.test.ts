import { describe, expect, it } from 'vitest';
import { clockVerdict, diskVerdict, phoneVerdict } from '../../../client/access/roomVerdicts.ts';
import { keepChoices } from '../../../client/access/keepChoices.ts';
import { wifiCode } from '../../../client/access/wifiCode.ts';
import { getText } from '../../../client/i18n/texts.ts';

const device = (clockOff: number, origin = 'http://10.0.0.2:3000') => ({ origin, at: 0, clockOff });

describe('the room check', () => {
  it('counts phones that came by the address that is shown', () => {
    const reached = [device(0), device(0, 'http://192.168.1.5:3000')];
    expect(phoneVerdict({ reached, chosen: 'http://10.0.0.2:3000' })).toEqual({ isFine: true, count: 1 });
    expect(phoneVerdict({ reached, chosen: 'http://hall.local' })).toEqual({ isFine: false, count: 0 });
  });

  it('tells the clock that is furthest off, whichever way', () => {
    expect(clockVerdict({ reached: [] }, 900)).toEqual({ isFine: true, seconds: 1 });
    expect(clockVerdict({ reached: [device(5000), device(-90_000)] }, 0)).toEqual({
      isFine: false,
      seconds: 90,
    });
  });

  it('warns of a disk that is nearly full, and says nothing of one it knows nothing of', () => {
    expect(diskVerdict({ disk: { free: 12_340_000_000, total: 1 } })).toEqual({ isFine: true, left: 12.3 });
    expect(diskVerdict({ disk: { free: 900_000_000, total: 1 } })).toEqual({ isFine: false, left: 0.9 });
    expect(diskVerdict({ disk: null })).toBeNull();
  });
});

it('the code of a Wi-Fi keeps what has a meaning in it apart', () => {
  expect(wifiCode('Hall; "main"', 'a:b\\c')).toBe('WIFI:T:WPA;P:a\\:b\\\\c;S:Hall\\; \\"main\\";;');
  expect(wifiCode(' Guests ', '')).toBe('WIFI:T:nopass;S:Guests;;');
});

it('the time that was chosen is always among the choices', () => {
  expect(keepChoices(getText, 183).map(({ label }) => label)).toContain('6 months');
  expect(keepChoices(getText, 45).map(({ value }) => value)).toEqual([
    '7',
    '30',
    '45',
    '92',
    '183',
    '365',
    '730',
  ]);
});
