import type { BoardStore, ClientBinding, RecordOwner } from '../storage/boardStore.ts';

/** The Yjs client id under which the server itself writes, the same in every document; no participant can be bound to it. */
export const SERVER_CLIENT = 1;
/** Yjs draws ids of 32 bits: the first ones stay the server's. */
export const RESERVED_BELOW = 1000;
/** Stands for the server where a participant's id is expected; no participant's id has this shape. */
export const SERVER_OWNER = 'server';

/** Whose records and Yjs client ids are, in one document. */
export interface Ownership {
  /** Null = never used. Ids count once a document, whatever the kind. */
  recordOwner(id: string): string | null;
  clientOwner(clientId: number): string | null;
  addRecord(owner: RecordOwner): void;
  addClient(binding: ClientBinding): void;
  /** All owned records. */
  records(): RecordOwner[];
}

/** Makes the tables of a document as they are stored. */
function createOwnership(records: readonly RecordOwner[], clients: readonly ClientBinding[]): Ownership {
  const byRecord = new Map(records.map((owner) => [owner.recordId, owner]));
  const byClient = new Map(clients.map(({ clientId, participantId }) => [clientId, participantId]));
  return {
    recordOwner(id) {
      const found = byRecord.get(id);
      return found === undefined ? null : (found.participantId ?? SERVER_OWNER);
    },
    clientOwner: (clientId) => (clientId < RESERVED_BELOW ? SERVER_OWNER : (byClient.get(clientId) ?? null)),
    addRecord: (owner) => void byRecord.set(owner.recordId, owner),
    addClient: ({ clientId, participantId }) => void byClient.set(clientId, participantId),
    records: () => [...byRecord.values()],
  };
}

export async function loadOwnership(store: BoardStore, documentId: string): Promise<Ownership> {
  const [records, clients] = await Promise.all([store.owners(documentId), store.clients(documentId)]);
  return createOwnership(records, clients);
}
