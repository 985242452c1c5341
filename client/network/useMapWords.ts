import { useMemo } from 'react';
import { useStore } from 'zustand';
import { networkOf } from '../../shared/session/networkFacts.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { columnName } from '../grid/gridWords.ts';
import type { SceneWords } from './mapScene.ts';

/** How people are called on the map. */
export function useMapWords(): SceneWords {
  const t = useText();
  const aliases = useAliases();
  return useMemo(() => {
    const nameOf = (actor: Actor) => columnName(t, actor, aliases);
    return {
      nameOf,
      stateOf: ({ reserve }) => (reserve ? t('map.stepsBack') : ''),
      agencyOf: ({ agency }) => (aliases ? '' : agency.trim()),
      viewOf: (actor) => t('map.viewOf', { name: nameOf(actor) }),
    };
  }, [t, aliases]);
}

/** Whether this workshop shows aliases: then labels stand nowhere. */
export function useAliases(): boolean {
  const { session } = useWorkspace();
  return useFact(session, ({ items }) => Object.values(items.workshop)[0]?.aliases ?? false);
}

/** Whether stress and differences are left out: the whānau is here, and this is the wall. */
export function useIsCalm(): boolean {
  const { session, boardId, ui } = useWorkspace();
  const here = useFact(session, ({ items }) => networkOf(items, boardId).whanauHere);
  const isWall = useFact(session, ({ viewer }) => viewer.visibility === 'wall');
  const mirrored = useStore(ui, (state) => state.mirrored);
  return here && (isWall || mirrored);
}
