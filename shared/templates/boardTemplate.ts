/** One lane of a template, as plain values ready for a new lane record. Lengths are world units. */
export interface TemplateLane {
  readonly title: string;
  readonly prompt: string;
  readonly question: string;
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a board starts with. Templates are data: people copy and reword them. */
export interface BoardTemplate {
  readonly name: string;
  readonly lanes: readonly TemplateLane[];
}
