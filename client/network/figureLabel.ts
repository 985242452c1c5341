import type { GetText } from '../i18n/texts.ts';
import { kindName } from '../grid/gridWords.ts';
import type { MapScene, SceneFigure, SceneWords } from './mapScene.ts';

/** What a screen reader says of a figure: name, kind, agency, and how many ties. */
export function figureLabel(
  t: GetText,
  { ties }: MapScene,
  { id, actor, agency, state }: SceneFigure,
  { nameOf }: SceneWords,
): string {
  const count = ties.filter(({ tie }) => tie.from === id || tie.to === id).length;
  const parts = [nameOf(actor), state, kindName(t, actor.actorKind), agency];
  return [...parts.filter((part) => part !== ''), t('map.ties', { count })].join(', ');
}
