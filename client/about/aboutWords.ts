import { isRealAndNotAsked, type NetworkFact } from '../../shared/session/networkFacts.ts';
import type { GetText } from '../i18n/texts.ts';

/** What was said of a network, in one line; `names`: with who asked and who tells, which a screen shown to the room leaves out. */
export function aboutLine(t: GetText, network: NetworkFact, names = true): string {
  const { about, know, askedBy, here, whanauHere } = network;
  if (about === 'unsaid') return t('whose.notSaid');
  const parts = [t(`whose.${about}`)];
  if (about === 'real') {
    if (know !== 'unsaid') parts.push(t(know === 'yes' ? 'whose.theyKnow' : 'whose.theyDoNotKnow'));
    if (names && askedBy !== '') parts.push(t('whose.wereAsked', { name: askedBy }));
    if (isRealAndNotAsked(network)) parts.push(t('whose.nobodyAsked'));
    if (!whanauHere && here !== 'unsaid')
      parts.push(t(here === 'yes' ? 'whose.theyAreHere' : 'whose.theyAreNotHere'));
  }
  if (whanauHere) parts.push(t('whose.whanauHereNow'));
  return parts.join(' · ');
}
