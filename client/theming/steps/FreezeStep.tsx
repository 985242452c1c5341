import { Snowflake } from 'lucide-react';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../Confirm.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { themeLines } from '../themeLines.ts';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { ReopenList } from './ReopenList.tsx';
import { SameNames } from './SameNames.tsx';

/** Participants' themes become a layer that no longer changes; one may be reopened. */
export function FreezeStep() {
  const t = useText();
  const { board, session, boardId } = useWorkspace();
  const command = useCommand();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('freezeLayer');
  const busy = isBusy || waits;
  const frozen = useFact(session, (facts) => facts.items.board[boardId]?.frozen.includes('theme') ?? false);
  useListVersion(board);
  const { all, themed, alone, rest } = countNotes(board.snapshot);
  const themes = themeLines(board.snapshot);
  const unnamed = themes.filter(({ title }) => title.trim() === '').length;
  const send = (on: boolean) => command('freezeLayer', { boardId, kind: 'theme', frozen: on });
  const freeze = (on: boolean) => () => start(() => send(on));
  return (
    <>
      <p className={styles.number}>{t('theming.sum', { themed, alone, rest, count: all })}</p>
      <p className={styles.quiet}>{t('counts.aloneHint')}</p>
      {!frozen && unnamed > 0 && <p>{t('theming.unnamed', { count: unnamed })}</p>}
      {!frozen && <SameNames themes={themes} />}
      {frozen ? (
        <>
          <ReopenList themes={themes} />
          <OthersSee>{t('theming.unfreezeSeen')}</OthersSee>
          <NeedsConnection command="freezeLayer" />
          <Button busy={busy} onClick={freeze(false)}>
            {t('theming.unfreeze')}
          </Button>
        </>
      ) : (
        <>
          <OthersSee>{t('theming.freezeSeen')}</OthersSee>
          <NeedsConnection command="freezeLayer" />
          {rest > 0 ? (
            <Confirm
              look="primary"
              icon={<Snowflake aria-hidden />}
              label={t('theming.freeze')}
              yes={t('theming.freezeYes')}
              question={t('theming.freezeSure', { count: rest })}
              disabled={themes.length === 0}
              busy={busy}
              onConfirm={() => send(true)}
            />
          ) : (
            <Button
              look="primary"
              icon={<Snowflake aria-hidden />}
              busy={busy}
              disabled={themes.length === 0}
              onClick={freeze(true)}
            >
              {t('theming.freeze')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
