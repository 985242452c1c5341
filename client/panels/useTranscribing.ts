import { useRef, useState } from 'react';
import { freeSpots } from '../../shared/layout/freeSpots.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import type { NewPostIt } from '../../shared/operations/postIt.ts';
import type { Source } from '../../shared/model/postIt.ts';
import { addNotes, commonFields, placeNotes } from '../actions/newPostIt.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { selectOnly } from '../selection/selection.ts';
import { NONE } from './laneOptions.ts';

/** Where the answers of one heap of paper belong; ids, or `NONE`. */
interface Bundle {
  readonly lane: string;
  readonly cohort: string;
  readonly round: string;
  readonly source: Source;
  readonly code: string;
}

/** Puts answers on free spots of their lane. Returns the notes' ids, or none when it was refused. */
function addAnswers(
  workspace: Workspace,
  common: NewPostIt,
  bundle: Bundle,
  texts: readonly string[],
): string[] {
  const { snapshot } = workspace.board;
  const lane = snapshot.lane.get(bundle.lane) ?? null;
  const spots = freeSpots(snapshot, { lane, count: texts.length, size: common.size ?? 'M' });
  const fields = {
    ...common,
    lane: lane?.id ?? null,
    cohort: bundle.cohort || null,
    round: bundle.round || null,
    source: bundle.source,
    sourceCode: bundle.code.trim(),
  };
  const notes = placeNotes(
    snapshot,
    texts.map((text) => ({ ...fields, text })),
    spots,
  );
  // The lane that was chosen counts, also where there was room beside it only.
  return addNotes(
    workspace,
    notes.map((note) => ({ ...note, lane: fields.lane })),
  );
}

/** Typing in from paper: what is chosen for a bundle, what is in the field, and what was typed in so far. */
export function useTranscribing() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, session, boardId } = workspace;
  const cohorts = Object.values(useFact(session, (facts) => facts.items.cohort));
  const rounds = Object.values(useFact(session, (facts) => facts.items.round)).filter(
    (round) => round.boardId === boardId,
  );
  const common = commonFields(workspace);
  const [bundle, setBundle] = useState<Bundle>(() => ({
    lane: liveLanes(board.snapshot)[0]?.id ?? NONE,
    cohort: common.cohort ?? cohorts[0]?.id ?? NONE,
    round: common.round ?? rounds[0]?.id ?? NONE,
    source: 'paper',
    code: '',
  }));
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);

  return {
    ...{ cohorts, rounds, bundle, text, typed, field, setText },
    choose: (chosen: Partial<Bundle>) => setBundle((before) => ({ ...before, ...chosen })),
    /** A note of each text; the field is free for the next answer. */
    add(texts: readonly string[]): void {
      const kept = texts.map((one) => one.trim()).filter(Boolean);
      if (kept.length === 0) return;
      const ids = addAnswers(workspace, common, bundle, kept);
      if (ids.length === 0) return;
      setTyped((before) => [...before, ...ids]);
      setText('');
      selectOnly(workspace.selection, []);
      workspace.announce(t('transcribe.added', { count: ids.length, total: typed.length + ids.length }));
      field.current?.focus();
    },
    /** Begins to count anew, with the same choices. */
    beginBundle(): void {
      setTyped([]);
      field.current?.focus();
    },
  };
}
