import {
  Camera,
  CirclePause,
  CirclePlay,
  EyeOff,
  FileLock,
  LocateFixed,
  Monitor,
  MousePointer2,
  Route,
} from 'lucide-react';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useSpotlight } from '../theming/useSpotlight.ts';
import { showToast } from '../ui/toasts.ts';
import styles from './room.module.css';
import { useRoom } from './useRoom.ts';
import { viewOf } from './viewArea.ts';
import { BigButton } from './BigButton.tsx';
import { FreezeButton, LockButton } from './BoardButtons.tsx';

/** Large switches for the hand that is free: each says how it is now. */
export function HoldRoom() {
  const t = useText();
  const workspace = useWorkspace();
  const { session, boardId, participantId, ui } = workspace;
  const command = useCommand();
  const { paused, photo, lead } = useRoom();
  const { spotlight, show } = useSpotlight();
  const cursors = useFact(session, ({ items }) => items.board[boardId]?.showCursors ?? true);
  const leads = lead?.kind === 'follow' && lead.by === participantId;
  const withView = (use: (view: NonNullable<ReturnType<typeof viewOf>>) => void) => {
    const view = workspace.canvas && viewOf(workspace.canvas);
    if (view) use(view);
    else showToast(t('room.needsCanvas'), { tone: 'attention' });
  };
  const bring = () =>
    withView(async (view) => {
      if ((await command('bringHere', { boardId, view })).ok) showToast(t('room.brought'));
    });
  const follow = () =>
    leads
      ? void command('followMe', { boardId, view: null })
      : withView((view) => void command('followMe', { boardId, view }));
  return (
    <>
      <BigButton
        on={paused}
        icon={paused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
        title={t(paused ? 'room.goOn' : 'room.pause')}
        state={t(paused ? 'room.pausedNow' : 'room.pauseHint')}
        shortcut="P"
        onPress={() => void command('pauseRoom', { paused: !paused })}
      />
      <div className={styles.grid}>
        <BigButton
          icon={<LocateFixed aria-hidden />}
          title={t('room.bring')}
          state={t('room.bringHint')}
          onPress={bring}
        />
        <BigButton
          on={leads}
          icon={<Route aria-hidden />}
          title={t(leads ? 'room.stopLeading' : 'room.followMe')}
          state={t(leads ? 'room.ledNow' : 'room.followHint')}
          onPress={follow}
        />
        <BigButton
          on={!cursors}
          icon={<MousePointer2 aria-hidden />}
          title={t(cursors ? 'room.hidePointers' : 'room.showPointers')}
          state={t(cursors ? 'room.pointersShown' : 'room.pointersHidden')}
          onPress={() => void command('setShowCursors', { boardId, showCursors: !cursors })}
        />
        <BigButton
          on={photo}
          icon={<Camera aria-hidden />}
          title={t(photo ? 'room.endPhoto' : 'room.photo')}
          state={t(photo ? 'room.photoNow' : 'room.photoHint')}
          onPress={() => void command('setPhotoView', { photo: !photo })}
        />
        <BigButton
          icon={<EyeOff aria-hidden />}
          title={t('room.mirror')}
          state={t('room.mirrorHint')}
          onPress={() => ui.setState({ mirrored: true, panel: null })}
        />
        <BigButton
          icon={<FileLock aria-hidden />}
          title={t('panel.privateRound')}
          state={t('room.privateHint')}
          onPress={() => ui.setState({ panel: 'privateRound' })}
        />
        <LockButton />
        <FreezeButton />
        {spotlight && (
          <BigButton
            on
            icon={<Monitor aria-hidden />}
            title={t('theming.offWall')}
            state={t('room.wallShows')}
            onPress={() => void show(null)}
          />
        )}
      </div>
      <OthersSee>{t('room.holdSeen')}</OthersSee>
    </>
  );
}
