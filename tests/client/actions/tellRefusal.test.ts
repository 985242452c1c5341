import { expect, test } from 'vitest';
import { fail, succeed } from '../../../shared/model/result.ts';
import { tellOnce } from '../../../client/actions/tellRefusal.ts';
import { currentToasts } from '../../../client/ui/toasts.ts';

test('while one types each reason is said once', () => {
  const tell = tellOnce();
  tell(succeed(null));
  expect(currentToasts()).toHaveLength(0);
  tell(fail({ reason: 'locked' }));
  tell(fail({ reason: 'locked' }));
  tell(fail({ reason: 'step' }));
  expect(currentToasts().map(({ words }) => words)).toEqual([
    'Somebody locked this note meanwhile.',
    'This step does not allow it.',
  ]);
  tellOnce()(fail({ reason: 'locked' }));
  expect(currentToasts()).toHaveLength(3);
});
