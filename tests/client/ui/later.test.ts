import { expect, test } from 'vitest';
import { keepTrying } from '../../../client/ui/later.ts';

test('what does not come is asked for again until it comes', async () => {
  let tries = 0;
  const load = () => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('no network')) : Promise.resolve('here');
  };
  expect(await keepTrying(load, 0)).toBe('here');
  expect(tries).toBe(3);
});
