import { isId } from './ids.ts';

/** The documents of a board: what all read, what facilitators read, what one person writes in private in one round. */
export type DocumentScope =
  | { readonly scope: 'shared'; readonly boardId: string }
  | { readonly scope: 'facilitators'; readonly boardId: string }
  | {
      readonly scope: 'private';
      readonly boardId: string;
      readonly roundId: string;
      readonly participantId: string;
    };

/** Reads a document id, or null when it is none. */
export function parseDocumentId(documentId: string): DocumentScope | null {
  const [boardId, scope, roundId, participantId, ...rest] = documentId.split('~');
  if (!isId(boardId) || rest.length > 0) return null;
  if (scope === undefined) return { scope: 'shared', boardId };
  if (scope === 'facilitators' && roundId === undefined) return { scope, boardId };
  if (scope === 'private' && isId(roundId) && isId(participantId)) {
    return { scope, boardId, roundId, participantId };
  }
  return null;
}

export function facilitatorsDocumentId(boardId: string): string {
  return `${boardId}~facilitators`;
}

export function privateDocumentId(boardId: string, roundId: string, participantId: string): string {
  return `${boardId}~private~${roundId}~${participantId}`;
}
