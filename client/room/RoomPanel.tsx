import { useText } from '../i18n/useText.ts';
import { OnWall } from '../network/OnWall.tsx';
import { OpenWall } from '../theming/WallLines.tsx';
import { AskPrivately } from './AskPrivately.tsx';
import { CoverCard } from './CoverCard.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import { HelpAtTable } from './HelpAtTable.tsx';
import { HoldRoom } from './HoldRoom.tsx';
import { ParkedCard } from './ParkedCard.tsx';
import styles from './room.module.css';
import { SpeakCard } from './SpeakCard.tsx';
import { useIsFacilitator } from './useRoom.ts';

/** The room beside the board: for facilitators what holds it together, for everybody what they may ask. */
export default function RoomPanel() {
  const t = useText();
  const isFacilitator = useIsFacilitator();
  return (
    <div className={styles.room}>
      {!isFacilitator && <HelpAtTable />}
      {isFacilitator ? <HoldRoom /> : <AskPrivately />}
      {isFacilitator && <OpenWall />}
      <div className={styles.onWall}>
        <OnWall kind="map" />
        <OnWall kind="weeks" />
      </div>
      {isFacilitator && (
        <div>
          <CoverCard />
          <GroupsCard />
        </div>
      )}
      <SpeakCard />
      {!isFacilitator && <GroupsCard />}
      <ParkedCard />
      {isFacilitator && <p className={styles.quiet}>{t('room.logged')}</p>}
    </div>
  );
}
