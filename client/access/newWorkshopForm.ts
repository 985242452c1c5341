import type { Beyond, Reach } from '../../shared/session/facts.ts';
import type { BoardTemplateName } from '../../shared/templates/boardTemplates.ts';
import type { NewWorkshop } from './api.ts';

/** What stands in the fields of the form, as typed. */
export type NewWorkshopDraft = {
  readonly title: string;
  readonly purpose: string;
  readonly minutes: string;
  readonly cohorts: string;
  readonly template: BoardTemplateName;
  readonly names: 'shown' | 'hidden';
  readonly reach: Reach;
  readonly beyond: Beyond;
  readonly readers: string;
  readonly care: string;
  readonly keepDays: number;
  readonly lobby: boolean;
};

export type DraftErrors = { readonly title: boolean; readonly minutes: boolean };

export const TITLE_MAX = 200;
const LONGEST_MINUTES = 10_080;

/** One group a line, each once. */
export function parseCohorts(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** Whole minutes; null when the field is empty; undefined when it holds something else. */
export function parseMinutes(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES ? minutes : undefined;
}

export type ParsedDraft = { workshop: NewWorkshop } | { errors: DraftErrors };

/** What to ask the server for, or which fields need another look. */
export function parseDraft(draft: NewWorkshopDraft): ParsedDraft {
  const minutes = parseMinutes(draft.minutes);
  const title = draft.title.trim();
  if (title === '' || minutes === undefined)
    return { errors: { title: title === '', minutes: minutes === undefined } };
  return {
    workshop: {
      title,
      minutes,
      cohorts: parseCohorts(draft.cohorts),
      purpose: draft.purpose.trim(),
      template: draft.template,
      care: draft.care.trim(),
      names: draft.names,
      reach: draft.reach,
      beyond: draft.beyond,
      readers: draft.readers.trim(),
      keepDays: draft.keepDays,
      lobby: draft.lobby,
    },
  };
}
