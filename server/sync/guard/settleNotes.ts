import type { Place } from '../../../shared/model/place.ts';
import type { Voice } from '../../../shared/model/standing.ts';
import type { Judgement } from './judgement.ts';
import type { TouchedRecord } from './touchedRecord.ts';

/**
 * Judges where notes are put once all is known of them: a note's place and voice are two fields, and what it lies on may be
 * new too. Each of several places counts, as if they had come one by one.
 */
export function settleNotes({ context, records }: Judgement): void {
  const notes = new Map<string, TouchedRecord>();
  for (const record of records.all()) if (record.given.has('place')) notes.set(record.id, record);
  const placeOf = (id: string) => placesOf(notes.get(id)).at(-1) ?? context.noteOf(id)?.place;
  for (const record of notes.values()) {
    const stored = record.isNew ? null : context.noteOf(record.id);
    const voice = stored?.voice ?? voiceOf(record);
    let from = stored?.place ?? null;
    for (const place of placesOf(record)) {
      const reason = context.whyNotPut({ id: record.id, voice, place, from }, placeOf);
      if (reason) record.refuse(reason, 'place');
      from = place;
    }
  }
}

// The values were checked as the fields' own.
function placesOf(record: TouchedRecord | undefined): Place[] {
  return (record?.given.get('place') ?? []) as Place[];
}

function voiceOf({ given }: TouchedRecord): Voice {
  return (given.get('voice')?.at(-1) ?? 'own') as Voice;
}
