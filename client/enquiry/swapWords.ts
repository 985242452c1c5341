import type { SwapFact } from '../../shared/session/enquiryFacts.ts';
import type { GetText } from '../i18n/texts.ts';

type Named = Pick<SwapFact, 'way' | 'moves'>;

/** For everybody: whose seats have changed hands for a while. */
export function swapWords(t: GetText, { way, moves }: Named, seatName: (seatId: string) => string): string {
  const [one = '', other = ''] = moves.map(({ seatId }) => seatName(seatId));
  return way === 'swap' ? t('enquiry.swapped', { one, other }) : t('enquiry.mirrored', { seat: one });
}

/** For somebody in it: where they sit meanwhile, or that they look on. */
export function mySwapWords(
  t: GetText,
  { moves }: Named,
  participantId: string,
  seatName: (seatId: string) => string,
): string {
  const there = moves.find(({ to }) => to === participantId);
  const own = moves.find(({ from }) => from === participantId);
  if (!there) return t('enquiry.youLookOn', { seat: seatName(own?.seatId ?? '') });
  return t('enquiry.youSitIn', { seat: seatName(there.seatId) });
}

/** What somebody is asked before it begins. */
export function askWords(
  t: GetText,
  { way, moves }: Named,
  participantId: string,
  seatName: (seatId: string) => string,
): string {
  const there = moves.find(({ to }) => to === participantId);
  const own = moves.find(({ from }) => from === participantId);
  const seat = seatName(there?.seatId ?? own?.seatId ?? '');
  if (way === 'swap') return t('enquiry.askSwap', { seat });
  return t(there ? 'enquiry.askShow' : 'enquiry.askLookOn', { seat });
}
