/** A note as far as comparing needs it. Lane and question are any names or ids; null: not known. */
export interface ComparedNote {
  readonly id: string;
  readonly text: string;
  readonly lane: string | null;
  readonly question: string | null;
}
