import { themeOf } from '../model/belonging.ts';
import type { PostIt } from '../model/postIt.ts';
import { EMPTY_SNAPSHOT, type BoardSnapshot } from '../model/snapshot.ts';
import { wallPostIts } from '../queries/postIts.ts';
import { mayBeBrokenOut } from '../queries/brokenOut.ts';

/**
 * A board as people outside may have it: notes whose words may leave, without cohort, source code and provenance,
 * and without their lane where so few notes are of it that one could tell whose they are. Themes of none of these
 * notes stay behind, and so does all of a network: who is around a whānau is theirs to tell.
 */
export function outsideNotes(snapshot: BoardSnapshot, mayLeave: (note: PostIt) => boolean): BoardSnapshot {
  const leaving = wallPostIts(snapshot).filter(mayLeave);
  const shown = new Set(countableLanes(snapshot, leaving));
  const notes = leaving.map((note) => stripNote(note, shown.has(note.lane ?? '')));
  const kept = {
    ...EMPTY_SNAPSHOT,
    lane: snapshot.lane,
    theme: snapshot.theme,
    postIt: new Map(notes.map((note) => [note.id, note])),
  };
  return { ...kept, theme: usedThemes(kept) };
}

/** Counting the rows of a lane must give five or more, and so must what is left without a lane. */
function countableLanes({ lane }: BoardSnapshot, notes: readonly PostIt[]): string[] {
  const byLane = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const note of notes) {
    const isThere = note.lane !== null && lane.get(note.lane)?.deleted === false;
    const group = isThere ? (byLane.get(note.lane) ?? new Set<string>()) : others;
    group.add(note.id);
    if (isThere) byLane.set(note.lane, group);
  }
  return mayBeBrokenOut(byLane, others);
}

function stripNote(note: PostIt, keepsLane: boolean): PostIt {
  const bare = { ...note, cohort: null, sourceCode: '', from: '' };
  if (keepsLane) return bare;
  const { place } = note;
  // Where it lay in the lane would tell the lane.
  return { ...bare, lane: null, place: place[0] === 'lane' ? ['board', 0, 0, place[3]] : place };
}

function usedThemes(snapshot: BoardSnapshot): BoardSnapshot['theme'] {
  const used = new Set<string>();
  for (const note of snapshot.postIt.values()) {
    const theme = themeOf(snapshot, note);
    if (theme === null) continue;
    used.add(theme.id);
    if (theme.place[0] === 'theme') used.add(theme.place[1]);
  }
  return new Map([...snapshot.theme].filter(([id]) => used.has(id)));
}
