import { describe, expect, it } from 'vitest';
import { doJob, type Job, type JobNews } from '../../../client/similarity/similarityJobs.ts';
import { fixtureNotes, notesOf } from '../../shared/similarity/comparedNotes.ts';

function newsOf(job: Job): JobNews[] {
  const told: JobNews[] = [];
  doJob(job, (news) => told.push(news));
  return told;
}

describe('jobs of the worker', () => {
  it('suggest groups, telling how far they are', () => {
    const told = newsOf({ kind: 'suggest', input: { notes: fixtureNotes(), options: { within: 'lane' } } });
    const progress = told.filter(({ type }) => type === 'progress');
    expect(progress.length).toBeGreaterThan(5);
    expect(progress.length).toBeLessThanOrEqual(101);
    const last = told.at(-1);
    expect(told.indexOf({ type: 'progress', done: 1 })).toBeLessThan(told.length - 1);
    expect(last?.type === 'done' && last.output.length > 10).toBe(true);
  });

  it('find duplicates', () => {
    const notes = notesOf('Shared values', 'shared values!', 'Kai');
    expect(newsOf({ kind: 'duplicates', input: { notes } })).toEqual([
      { type: 'done', output: [['n0', 'n1']] },
    ]);
  });

  it('find similar notes', () => {
    const notes = notesOf('Shared values', 'values', 'Kai');
    const [news] = newsOf({ kind: 'similar', input: { notes, noteId: 'n0', count: 3 } });
    expect(news).toMatchObject({ type: 'done', output: [{ id: 'n1', sharedWords: ['values'] }] });
  });

  it('hand back only what can be sent', () => {
    for (const news of newsOf({ kind: 'suggest', input: { notes: fixtureNotes(), options: {} } })) {
      expect(structuredClone(news)).toEqual(news);
    }
  });

  it('say why they failed instead of breaking', () => {
    const broken = { kind: 'suggest', input: { notes: null, options: {} } } as unknown as Job;
    expect(newsOf(broken)).toEqual([{ type: 'failed', reason: expect.stringMatching(/iterable/) }]);
  });
});
