import type { CommandName } from '../../../shared/session/commands.ts';
import type { Spotlight } from '../../../shared/session/facts.ts';
import type { PanelName } from '../../board/boardUi.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useSpotlight } from '../useSpotlight.ts';
import { useWaits } from '../useWaits.ts';

interface CloseAskingProps {
  readonly command: CommandName;
  /** What everybody sees once it is closed. */
  readonly seen: string;
  /** Closes it; false = it was refused. */
  readonly onClose: () => Promise<boolean>;
  /** What shows on the wall what came of it. */
  readonly shown: Spotlight;
  /** Where a facilitator takes part in it themselves. */
  readonly takePart: { readonly panel: PanelName; readonly words: string };
}

/** Closes what everybody is being asked, with what came of it on the wall or without; and the way to take part in it oneself. */
export function CloseAsking({ command, seen, onClose, shown, takePart }: CloseAskingProps) {
  const t = useText();
  const { ui } = useWorkspace();
  const { show } = useSpotlight();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits(command);
  const busy = isBusy || waits;
  const closeAndShow = async () => {
    if (await onClose()) await show(shown);
  };
  return (
    <>
      <OthersSee>{seen}</OthersSee>
      <NeedsConnection command={command} />
      <Button look="primary" busy={busy} onClick={() => start(closeAndShow)}>
        {t('theming.closeAndShow')}
      </Button>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => start(onClose)}>
          {t('theming.closeOnly')}
        </Button>
        <Button look="plain" onClick={() => ui.setState({ panel: takePart.panel })}>
          {takePart.words}
        </Button>
      </div>
    </>
  );
}
