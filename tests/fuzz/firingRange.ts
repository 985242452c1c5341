import * as Y from 'yjs';
import type { GuardVerdict } from '../../server/sync/guard/guard.ts';
import { judgeUpdate } from '../../server/sync/guard/judgeUpdate.ts';
import { LIVE_LIMITS } from '../../server/sync/guard/limits.ts';
import { createBoardDoc } from '../../shared/document/roots.ts';
import { createScene, type Scene } from '../support/attacks/scene.ts';
import { contentOf } from '../support/guardedRoom.ts';
import { brokenBoard, forbiddenChanges, recordsOf, type Broken } from './invariants.ts';

/** Throws a stream of updates at one scene, set up anew whenever one of them left something behind. */
export class FiringRange {
  /** Updates that left nothing, that left filler only, and of which something stood. */
  readonly counts = { refused: 0, filled: 0, stood: 0 };
  /** Milliseconds of processor time of the slowest verdict: by the clock, another program's turn would count. */
  slowest = 0;
  mostScanned = 0;
  readonly scene: Scene = createScene();
  private readonly snapshot = Y.encodeStateAsUpdate(this.scene.room.doc);
  private readonly clients = new Set(this.scene.room.doc.store.clients.keys());
  private readonly before = recordsOf(this.scene.room.doc);
  private readonly content = this.scene.room.content();
  private readonly clientOwners = [...this.scene.room.clientOwners];
  private readonly recordOwners = [...this.scene.room.recordOwners];

  /** Sends one update as the attacker. Says what it broke, if anything. */
  fire(update: Uint8Array, thorough: boolean): Broken {
    const { room } = this.scene;
    const started = process.cpuUsage();
    const verdict = judgeUpdate(room.contextOf('attacker'), update);
    const { user, system } = process.cpuUsage(started);
    this.slowest = Math.max(this.slowest, (user + system) / 1000);
    this.mostScanned = Math.max(this.mostScanned, verdict.counts.scanned);
    const broken = verdict.counts.scanned > 2 * LIVE_LIMITS.scan ? ['scanned without end'] : [];
    if (verdict.canonical === null) {
      this.counts.refused += 1;
      return broken;
    }
    Y.applyUpdate(room.doc, verdict.canonical);
    broken.push(...this.whatBroke(verdict), ...(thorough ? this.whatDiffers(verdict) : []));
    this.reset();
    return broken;
  }

  private whatBroke(verdict: GuardVerdict): Broken {
    const { doc } = this.scene.room;
    const after = recordsOf(doc);
    const broken = [...brokenBoard(doc), ...forbiddenChanges(this.before, after)];
    const whole = verdict.refused.some(({ kind }) => kind === undefined);
    this.counts[whole ? 'filled' : 'stood'] += 1;
    if (whole && contentOf(doc) !== this.content) broken.push('a refused update changed something');
    if (this.hasEmptyClient(doc)) broken.push('a client id came in of which nothing stands');
    for (const { kind, recordId } of verdict.owned) {
      if (!after.has(`${kind}/${recordId}`)) broken.push(`${recordId} is owned and not there`);
    }
    return broken;
  }

  private hasEmptyClient(doc: Y.Doc): boolean {
    return [...doc.store.clients].some(
      ([client, structs]) => !this.clients.has(client) && structs.every((struct) => struct instanceof Y.GC),
    );
  }

  /** A newcomer reads what the room has, and what was taken is not new any more. */
  private whatDiffers(verdict: GuardVerdict): Broken {
    const { room } = this.scene;
    const broken: Broken = [];
    if (contentOf(room.copy()) !== room.content()) broken.push('a newcomer reads something else');
    for (const client of verdict.newClients) room.clientOwners.set(client, 'attacker');
    const again = judgeUpdate(room.contextOf('attacker'), verdict.canonical ?? new Uint8Array());
    if (again.canonical !== null || again.refused.length > 0) broken.push('what was taken is still new');
    return broken;
  }

  private reset(): void {
    const { room } = this.scene;
    const clientId = room.doc.clientID;
    room.doc.destroy();
    room.doc = createBoardDoc();
    room.doc.clientID = clientId;
    Y.applyUpdate(room.doc, this.snapshot);
    room.clientOwners.clear();
    for (const [client, owner] of this.clientOwners) room.clientOwners.set(client, owner);
    room.recordOwners.clear();
    for (const [record, owner] of this.recordOwners) room.recordOwners.set(record, owner);
  }
}
