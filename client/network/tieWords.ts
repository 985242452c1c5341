import type { Actor } from '../../shared/model/actor.ts';
import type { Tie } from '../../shared/model/tie.ts';
import { presetOf } from '../../shared/model/tiePreset.ts';
import type { GetText } from '../i18n/texts.ts';

type NameOf = (actor: Actor) => string;

/** What a tie is like, in words: strength, stress, where support goes, by way of whom, whose view. */
export function tieQualities(
  t: GetText,
  tie: Tie,
  actors: ReadonlyMap<string, Actor>,
  nameOf: NameOf,
  calm = false,
): string {
  const name = (id: string | null) => {
    const actor = id === null ? undefined : actors.get(id);
    return actor && !actor.deleted ? nameOf(actor) : '';
  };
  const [from, to, via, view] = [tie.from, tie.to, tie.via, tie.view].map(name);
  const shown = calm ? { ...tie, stress: 'none' as const } : tie;
  const preset = presetOf(shown);
  const like = preset
    ? [t(`network.preset.${preset}`)]
    : [t(`network.strength.${shown.strength}`), t(`network.stress.${shown.stress}`)];
  const flows = {
    none: [],
    forward: [t('network.flow.says', { from: from ?? '', to: to ?? '' })],
    back: [t('network.flow.says', { from: to ?? '', to: from ?? '' })],
    both: [t('network.flow.saysBoth')],
  }[tie.flow];
  return [
    ...like,
    ...flows,
    ...(via ? [t('network.viaSays', { name: via })] : []),
    ...(view ? [t('network.viewSays', { name: view })] : []),
  ].join('; ');
}

/** A tie in one sentence: "Nana and Mum: close; support goes from Nana to Mum". */
export function describeTie(
  t: GetText,
  tie: Tie,
  actors: ReadonlyMap<string, Actor>,
  nameOf: NameOf,
  calm = false,
): string {
  const [from, to] = [tie.from, tie.to].map((id) => actors.get(id ?? ''));
  const qualities = tieQualities(t, tie, actors, nameOf, calm);
  return t('network.tieSays', { from: from ? nameOf(from) : '', to: to ? nameOf(to) : '', qualities });
}
