import { WHANAU_KINDS, type Actor } from '../model/actor.ts';

/** What rights depend on of what was said of a network. */
export interface Asked {
  readonly about: string;
  /** Who asked the whānau; empty = nobody has, or it was not said. */
  readonly askedBy: string;
}

/** Whether somebody is of the whānau, or has died: nobody speaks for them unasked. */
function isOfWhanau({ actorKind, presence }: Pick<Actor, 'actorKind' | 'presence'>): boolean {
  return WHANAU_KINDS.has(actorKind) || presence === 'died';
}

/** Whether others may speak for this actor: on the board of a real whānau only if the whānau was asked. */
export function mayBeVoiced(
  { about, askedBy }: Asked,
  actor: Pick<Actor, 'actorKind' | 'presence'>,
): boolean {
  return about !== 'real' || askedBy.trim() !== '' || !isOfWhanau(actor);
}
