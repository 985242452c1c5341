import { describe, expect, it } from 'vitest';
import { createFactsFeed, type FactsReader } from '../../../server/session/factsFeed.ts';
import type { Authored, FactSource } from '../../../server/session/factSource.ts';
import { viewFacts } from '../../../server/session/viewFacts.ts';
import {
  applyDelta,
  type FactsDelta,
  type FactsSnapshot,
  type Viewer,
} from '../../../shared/session/facts.ts';
import type { StoredItem } from '../../../server/storage/workshopStore.ts';
import { createTestWorkshop } from './workshopStates.ts';

interface Gathered extends FactsReader {
  facts: FactsSnapshot | null;
  deltas: FactsDelta[];
}

function createReader(viewer: Viewer): Gathered {
  const reader: Gathered = {
    viewer,
    facts: null,
    deltas: [],
    sendSnapshot: (snapshot) => void (reader.facts = snapshot),
    sendDelta(delta) {
      reader.deltas.push(delta);
      reader.facts = reader.facts && applyDelta(reader.facts, delta);
    },
  };
  return reader;
}

const openCheck = { about: 'themes', items: [], openedAt: 0, closesAt: null, closed: null };
const distilled = {
  ...{ stem: 'works', text: 'Trust', rank: 'a0', themes: [], notes: [] },
  ...{ evidence: '', wordings: [], shown: null },
};
const itemOf = (item: Partial<StoredItem> & Pick<StoredItem, 'id' | 'workshopId' | 'boardId' | 'kind'>) => ({
  ...{ participantId: null, more: {} },
  ...item,
});

async function setUp() {
  const workshop = await createTestWorkshop();
  const ada = await workshop.join({ name: 'Ada' });
  const ben = await workshop.join({ name: 'Ben' });
  const here = new Set<string>();
  const authors = new Map<string, Authored>();
  const source: FactSource = {
    state: workshop.state,
    authors,
    origin: 'http://hall',
    brokenOut: () => [],
    isHere: (id) => here.has(id),
    awaySince: (id) => (here.has(id) ? null : 0),
  };
  return { ...workshop, ada, ben, here, authors, source, feed: createFactsFeed(source, () => 5) };
}

const viewerOf = (participantId: string, rest: Partial<Viewer> = {}): Viewer => ({
  participantId,
  role: 'participant',
  visibility: 'normal',
  ...rest,
});

describe('createFactsFeed', () => {
  it('leads every reader, by deltas, to exactly what a snapshot would show', async () => {
    const { feed, source, ada, ben, here, authors, boardId, openRound } = await setUp();
    const readers = [
      createReader(viewerOf(ada)),
      createReader(viewerOf(ben)),
      createReader(viewerOf('wallwallwallwall', { role: 'observer', visibility: 'wall' })),
      createReader(viewerOf('fayfayfayfayfayf', { role: 'facilitator' })),
    ];
    for (const reader of readers) feed.add(reader);
    const shown = await openRound('shown');
    feed.touch('round', shown);
    here.add(ada);
    feed.touch('person', ada);
    feed.flush();
    for (const [recordId, participantId, round] of [
      ['a', ada, shown],
      ['b', ben, null],
    ] as const) {
      authors.set(recordId, { recordId, boardId, participantId, round });
      feed.touch('author', recordId);
    }
    feed.flush();
    for (const reader of readers) {
      expect(reader.facts?.items).toEqual(viewFacts(source, reader.viewer));
    }
    expect(Object.keys(readers[0]?.facts?.items.author ?? {})).toEqual(['a']);
    expect(Object.keys(readers[1]?.facts?.items.author ?? {}).sort()).toEqual(['a', 'b']);
    expect(readers[2]?.facts?.items.author).toEqual({});
  });

  it('says nothing to readers whom a change does not concern, and skips no version for them', async () => {
    const { feed, ada, ben, here, authors, boardId } = await setUp();
    const reader = createReader(viewerOf(ada));
    feed.add(reader);
    authors.set('x', { recordId: 'x', boardId, participantId: ben, round: null });
    feed.touch('author', 'x');
    feed.flush();
    expect(reader.deltas).toEqual([]);
    here.add(ben);
    feed.touch('person', ben);
    feed.flush();
    expect(reader.facts?.items.person[ben]?.here).toBe(true);
  });

  it('gathers changes of one fact, and sends nothing when nothing was touched', async () => {
    const { feed, ada, here } = await setUp();
    const reader = createReader(viewerOf(ada));
    feed.add(reader);
    feed.touch('person', ada);
    here.add(ada);
    feed.touch('person', ada);
    feed.flush();
    feed.flush();
    expect(reader.deltas).toHaveLength(1);
    expect(reader.deltas[0]?.changes).toHaveLength(1);
  });

  it('views everything once for all sockets of one person, until something is touched', async () => {
    const { feed, ada, ben, here } = await setUp();
    const [one, two, other] = [
      createReader(viewerOf(ada)),
      createReader(viewerOf(ada)),
      createReader(viewerOf(ben)),
    ];
    for (const reader of [one, two, other]) feed.add(reader);
    expect(two.facts?.items).toBe(one.facts?.items);
    expect(feed.refresh(one).items).toBe(one.facts?.items);
    expect(other.facts?.items).not.toBe(one.facts?.items);
    const facilitating = createReader(viewerOf(ada, { role: 'facilitator' }));
    feed.add(facilitating);
    expect(facilitating.facts?.items).not.toBe(one.facts?.items);
    here.add(ben);
    feed.touch('person', ben);
    expect(feed.refresh(one).items.person[ben]?.here).toBe(true);
  });

  it('tells of what is theirs alone nobody else', async () => {
    const { feed, source, ada, ben, boardId, workshopId } = await setUp();
    const [one, other] = [createReader(viewerOf(ada)), createReader(viewerOf(ben))];
    for (const reader of [one, other]) feed.add(reader);
    source.state.items.put(itemOf({ id: 'check', workshopId, boardId, kind: 'check', more: openCheck }));
    feed.touch('check', 'check');
    feed.flush();
    const answers = { x: { verdict: 'right', note: 'canary' } };
    const more = { answers, of: 'check', counts: false };
    source.state.items.put(
      itemOf({ id: `check/${ada}`, workshopId, boardId, kind: 'answer', participantId: ada, more }),
    );
    feed.touch('check', 'check', ada);
    feed.flush();
    expect([one.deltas.length, other.deltas.length]).toEqual([2, 1]);
    expect(one.facts?.items.check['check']?.mine).toEqual(answers);
    expect(JSON.stringify(other)).not.toContain('canary');
    // Whoever was passed over follows on all the same.
    feed.touch('check', 'check');
    feed.flush();
    expect(other.facts?.items).toEqual(viewFacts(source, other.viewer));
    expect(JSON.stringify(other)).not.toContain('canary');
  });

  it('says nothing of a draft, takes away what was offered, and again says nothing', async () => {
    const { feed, source, ada, boardId, workshopId } = await setUp();
    const reader = createReader(viewerOf(ada));
    const facilitator = createReader(viewerOf('fayfayfayfayfayf', { role: 'facilitator' }));
    for (const one of [reader, facilitator]) feed.add(one);
    const put = (state: 'draft' | 'offered') => {
      const more = { ...distilled, state };
      source.state.items.put(itemOf({ id: 'd', workshopId, boardId, kind: 'distilled', more }));
      feed.touch('distilled', 'd');
      feed.flush();
      return [reader.deltas.length, facilitator.deltas.length];
    };
    expect(put('draft')).toEqual([0, 1]);
    expect(put('offered')).toEqual([1, 2]);
    expect(reader.facts?.items.distilled['d']?.text).toBe('Trust');
    expect(put('draft')).toEqual([2, 3]);
    expect(reader.facts?.items.distilled).toEqual({});
    const late = createReader(viewerOf('benbenbenbenbenb'));
    feed.add(late);
    expect(late.facts?.items.distilled).toEqual({});
  });

  it('takes away what was offered from somebody who only had it in a snapshot', async () => {
    const { feed, source, ada, boardId, workshopId } = await setUp();
    const put = (state: 'draft' | 'offered') =>
      source.state.items.put(
        itemOf({ id: 'd', workshopId, boardId, kind: 'distilled', more: { ...distilled, state } }),
      );
    put('offered');
    const reader = createReader(viewerOf(ada));
    feed.add(reader);
    expect(Object.keys(reader.facts?.items.distilled ?? {})).toEqual(['d']);
    put('draft');
    feed.touch('distilled', 'd');
    feed.flush();
    expect(reader.facts?.items.distilled).toEqual({});
  });

  it('forgets who has gone', async () => {
    const { feed, ada } = await setUp();
    const reader = createReader(viewerOf(ada));
    feed.add(reader);
    feed.remove(reader);
    feed.touch('person', ada);
    feed.flush();
    expect(reader.deltas).toEqual([]);
  });
});
