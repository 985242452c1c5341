import { describe, expect, it } from 'vitest';
import { composeAnnouncement } from '../../../server/start/composeAnnouncement.ts';

const base = { url: 'http://localhost:3000', hostKey: 'k'.repeat(22), colors: false };
const wlan = { url: 'http://192.168.1.20:3000', network: 'wlan0' };
const cable = { url: 'http://10.0.0.5:3000', network: 'eth0' };

describe('composeAnnouncement', () => {
  it('shows the host link, each address and a QR code', () => {
    const text = composeAnnouncement({ ...base, addresses: [wlan, cable] });
    expect(text).toContain(`  http://localhost:3000/host#${base.hostKey}\n`);
    expect(text).toContain('  http://192.168.1.20:3000  (wlan0)\n');
    expect(text).toContain('  http://10.0.0.5:3000  (eth0)\n');
    expect(text).toContain('The code leads to http://192.168.1.20:3000\n');
    expect(text.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line)).length).toBeGreaterThan(10);
  });

  it('fits a narrow terminal', () => {
    const text = composeAnnouncement({ ...base, addresses: [wlan] });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('puts the QR code white on black where there are colours', () => {
    const text = composeAnnouncement({ ...base, addresses: [wlan], colors: true });
    expect(text).toMatch(/^\u001b\[97;40m[█▀▄ ]+\u001b\[0m$/m);
  });

  it('says so when nobody else can reach it', () => {
    const text = composeAnnouncement({ ...base, addresses: [] });
    expect(text).toContain('Only this computer can reach it.');
    expect(text).not.toContain('█');
  });
});
