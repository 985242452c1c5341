import type { Actor } from '../model/actor.ts';

type Named = Pick<Actor, 'label' | 'alias'>;

/**
 * The name that stands for an actor wherever one is shown. While a workshop shows aliases the label stands nowhere: whoever has
 * no alias has no name then (''), and a view says what kind they are instead.
 */
export function nameOf({ label, alias }: Named, aliases = false): string {
  return (aliases ? alias : label).trim();
}
