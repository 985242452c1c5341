import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { Glass } from '../scenario/Glass.tsx';
import { ImaginedMark } from '../scenario/ImaginedMark.tsx';
import { useRights } from '../session/useRights.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ActorForm } from './ActorForm.tsx';
import { networkUiOf } from './networkUi.ts';
import { TieForm } from './TieForm.tsx';
import { ZoneForm } from './ZoneForm.tsx';

/** What is chosen on the map or in the list of the network: an actor, a tie or a zone. */
export default function NetworkPartPanel() {
  return (
    <Glass>
      <FromTheTop />
      <ImaginedMark />
      <Chosen />
    </Glass>
  );
}

/** Who is chosen next is read from their name on, not from where the last one was left. */
function FromTheTop() {
  const id = useStore(networkUiOf(useWorkspace()), ({ chosen }) => chosen?.id);
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => void here.current?.parentElement?.scrollTo({ top: 0 }), [id]);
  return <span ref={here} hidden />;
}

function Chosen() {
  const t = useText();
  const workspace = useWorkspace();
  const chosen = useStore(networkUiOf(workspace), (state) => state.chosen);
  const snapshot = useSnapshot(workspace.board);
  useRights(workspace.session);
  if (chosen?.kind === 'actor') {
    const actor = snapshot.actor.get(chosen.id);
    if (actor && !actor.deleted) return <ActorForm key={actor.id} actor={actor} />;
  }
  if (chosen?.kind === 'tie') {
    const tie = snapshot.tie.get(chosen.id);
    if (tie && !tie.deleted) return <TieForm key={tie.id} tie={tie} />;
  }
  if (chosen?.kind === 'zone') {
    const zone = snapshot.zone.get(chosen.id);
    if (zone && !zone.deleted) return <ZoneForm key={zone.id} zone={zone} />;
  }
  return <EmptyState>{t('map.nothingChosen')}</EmptyState>;
}
