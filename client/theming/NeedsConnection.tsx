import { WifiOff } from 'lucide-react';
import type { CommandName } from '../../shared/session/commands.ts';
import { useText } from '../i18n/useText.ts';
import styles from './theming.module.css';
import { useWaits } from './useWaits.ts';

/** Beside a button whose work the server does: while it is out of reach, that it needs a connection, and whether it waits for one. */
export function NeedsConnection({ command }: { command: CommandName }) {
  const t = useText();
  const { isAway, waits } = useWaits(command);
  return (
    // There from the first, so that screen readers tell what comes into it.
    <div role="status" className={styles.waits}>
      {isAway && (
        <p className={styles.away}>
          <WifiOff aria-hidden />
          <span>{t(waits ? 'theming.waitsForConnection' : 'theming.needsConnection')}</span>
        </p>
      )}
    </div>
  );
}
