import { expect, test } from 'vitest';
import { fitMap } from '../../../client/network/firstMapLook.ts';
import { makeScene } from '../../../client/network/mapScene.ts';
import { boxAround, type Box } from '../../../shared/geometry/box.ts';
import { fitBox, worldToScreen, type Camera } from '../../../shared/geometry/camera.ts';
import { figureBox, LABEL_FONT } from '../../../shared/layout/networkMeasures.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import { aBoard, anActor, aTie } from '../../support/records.ts';

const PHONE = { width: 390, height: 500 };
const nameOf = ({ label }: Actor) => label;
const words = { nameOf, stateOf: () => '', agencyOf: () => '', viewOf: () => '' };

function look(actors: readonly Actor[], viewOnly = false) {
  const mum = actors.find(({ actorKind }) => actorKind === 'caregiver');
  const ties = [aTie({ from: mum?.id ?? null, to: actors.at(-1)?.id ?? null })];
  const scene = makeScene(aBoard({ actors: [...actors], ties }), words, false);
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  const boxes = [...scene.figures.values()].map(({ spot, actor }) => figureBox(spot, actor.size));
  fitMap(
    {
      bounds: () => boxAround(boxes),
      get camera() {
        return camera;
      },
      scene,
      control: {
        viewport: PHONE,
        showAtOnce: (box: Box) => {
          camera = fitBox(box, PHONE, 28, 1.2);
        },
      },
      controller: {
        set: (next: Camera) => {
          camera = next;
        },
      },
    },
    viewOnly,
  );
  return { camera, scene, label: camera.zoom * LABEL_FONT };
}

const people = (count: number) => [
  anActor({ actorKind: 'caregiver', label: 'Mum' }),
  ...Array.from({ length: count }, (_one, at) => anActor({ actorKind: 'agencyPerson', label: `P${at}` })),
];

test('a map of few is shown whole', () => {
  expect(look(people(1)).label).toBeGreaterThan(11);
});

test('of many the first look on a phone has words that can be read, with the whānau in sight', () => {
  const { camera, scene, label } = look(people(30));
  expect(label).toBeGreaterThanOrEqual(11);
  const mum = [...scene.figures.values()].find(({ whanau }) => whanau);
  const at = worldToScreen(camera, mum?.spot ?? { x: 0, y: 0 });
  expect(at.x).toBeGreaterThan(0);
  expect(at.x).toBeLessThan(PHONE.width);
  expect(at.y).toBeGreaterThan(0);
  expect(at.y).toBeLessThan(PHONE.height - 76);
});

test('the wall shows all of it', () => {
  expect(look(people(30), true).label).toBeLessThan(11);
});
