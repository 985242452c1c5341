/** A report as plain structure. Every output (page, word processor, print) shows the same blocks in the same order. */
export interface Report {
  readonly title: string;
  /** Above the title: whose board this is. */
  readonly over: string;
  /** The day it was made, and who it is for. */
  readonly under: readonly string[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | TextBlock | FactsBlock | StatementBlock | NotesBlock | TableBlock;

/** Level 2 stands under a section's title, 3 under a level 2. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
  /** How many notes are in it; empty where that is not meant. */
  readonly aside: string;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly tone: 'lead' | 'plain' | 'quiet';
  readonly text: string;
}

/** A line that stands back: a hint, not a finding. */
export function quiet(text: string): TextBlock {
  return { kind: 'text', tone: 'quiet', text };
}

/** Labels with what they stand for. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/** A distilled theme: the sentence people would quote. */
export interface StatementBlock {
  readonly kind: 'statement';
  readonly text: string;
}

/** People's own words, one line a note or a stack of notes. */
export interface NotesBlock {
  readonly kind: 'notes';
  /** The question that they answer; empty where that is not said. */
  readonly label: string;
  readonly lines: readonly NoteLine[];
}

export interface NoteLine {
  readonly text: string;
  /** Other wordings in the same stack. */
  readonly also: readonly string[];
  /** How many notes lie on each other, in words; empty for one. */
  readonly times: string;
  /** The part that it is about; empty where that is not said. */
  readonly part: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Empty where the heading above says it. */
  readonly caption: string;
  /** The first column is words, the others counts. */
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** `inner` stands within the row above it; `sum` adds up the rows above. */
  readonly rank: 'plain' | 'inner' | 'group' | 'sum';
}
