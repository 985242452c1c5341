import { newId } from '../../../shared/model/ids.ts';
import { POST_IT_COLORS } from '../../../shared/model/postIt.ts';
import { addPostIts, colorPostIts, movePostIts } from '../../../shared/operations/postIt.ts';
import { SENTENCES } from './sentences.ts';
import type { Hands, Trade } from './trade.ts';

const FIELD = 12_000;
const DRAG_STEPS = 20;
const DRAG_PAUSE = 50;

/** Writes notes letter by letter, moves anybody's, colours its own. */
export function createWriting(hands: Hands): Trade {
  const { board, session, random } = hands;
  const own: string[] = [];

  async function write(): Promise<string> {
    const id = newId();
    const place = ['board', Math.round(random() * FIELD), Math.round(random() * FIELD), 'a0'] as const;
    if (!hands.run(addPostIts([{ id, place }]))) return 'write';
    own.push(id);
    const editor = board.openTextSession('postIt', id, 'text');
    for (const letter of hands.pick(SENTENCES) ?? '') {
      if (hands.isStopped()) break;
      if (editor.change(editor.text + letter).ok) hands.count(1);
      await hands.pause(60 + 140 * random());
    }
    editor.close();
    return 'write';
  }

  async function move(): Promise<string> {
    const note = hands.pick([...board.snapshot.postIt.values()]);
    if (!note) return 'move';
    const [x, y] = [Math.round(random() * FIELD), Math.round(random() * FIELD)];
    for (let step = 0; step < DRAG_STEPS && !hands.isStopped(); step++) {
      const at = [(x * step) / DRAG_STEPS, (y * step) / DRAG_STEPS] as const;
      session.presence.send({ pointer: [...at], dragging: [[note.id, ...at]], typing: null });
      await hands.pause(DRAG_PAUSE);
    }
    session.presence.send({ pointer: [x, y], dragging: [], typing: null });
    hands.run(movePostIts([{ id: note.id, place: ['board', x, y, 'a0'] }]));
    return 'move';
  }

  async function style(): Promise<string> {
    const id = hands.pick(own);
    const color = hands.pick(POST_IT_COLORS);
    if (id && color) hands.run(colorPostIts([id], color));
    return 'style';
  }

  return {
    rest: [500, 3000],
    doSomething() {
      const what = random();
      if (what < 0.43) return write();
      return what < 0.85 ? move() : style();
    },
  };
}
