/** How sure it is that the person said the words in their column: said by them, reported by somebody, our guess, said in their role, not known. */
export const STANDINGS = ['guess', 'said', 'reported', 'inRole', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** From where a note was written: by whoever sits in a seat that is not their own, or for an empty chair. */
export const VOICES = ['own', 'seat', 'chair'] as const;
export type Voice = (typeof VOICES)[number];

interface Voiced {
  readonly standing: Standing;
  readonly voice: Voice;
  readonly asked: string;
}

/** The standing that a note shows: what was said from a seat or chair is in role until the person was asked. */
export function standingOf({ standing, voice, asked }: Voiced): Standing {
  return voice === 'own' || asked.trim() !== '' ? standing : 'inRole';
}

/** Whether these are words from a seat or for a chair of which the person was not asked yet: wherever they show they say so. */
export function isInRole(note: Voiced): boolean {
  return note.voice !== 'own' && standingOf(note) === 'inRole';
}
