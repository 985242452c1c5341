import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/findBrowser.mjs';

const find = (there, env = {}, own = null) =>
  findBrowser({ env, works: (path) => there.includes(path), playwrightPath: async () => own });

describe('findBrowser', () => {
  const PATH = ['/bin', '/usr/bin'].join(process.platform === 'win32' ? ';' : ':');

  it('takes $CHROMIUM before all others', async () => {
    const there = ['/opt/mine', '/usr/bin/chromium'];
    expect(await find(there, { PATH, CHROMIUM: '/opt/mine' })).toBe('/opt/mine');
  });

  it('says so when $CHROMIUM does not work, rather than taking another', async () => {
    await expect(find(['/usr/bin/chromium'], { PATH, CHROMIUM: '/opt/gone' })).rejects.toMatchObject({
      plain: true,
    });
  });

  it('prefers Chromium on the path to Chrome', async () => {
    expect(await find(['/bin/google-chrome', '/usr/bin/chromium'], { PATH })).toBe('/usr/bin/chromium');
    expect(await find(['/bin/google-chrome'], { PATH })).toBe('/bin/google-chrome');
  });

  it("falls back to Playwright's own, if that is there", async () => {
    expect(await find(['/cache/chrome'], { PATH }, '/cache/chrome')).toBe('/cache/chrome');
    expect(await find([], { PATH }, '/cache/chrome')).toBeNull();
    expect(await find([], {}, null)).toBeNull();
  });
});
