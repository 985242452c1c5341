import { parseDocumentId } from '../../shared/model/documentId.ts';

/** What a log may say of a document: the id of a private one names its writer, and is left out. */
export function nameInLog(documentId: string): string {
  const scope = parseDocumentId(documentId);
  return scope?.scope === 'private' ? `${scope.boardId}~private` : documentId;
}
