import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { EndedPage } from '../access/EndedPage.tsx';
import { forgetDevice } from '../access/forgetDevice.ts';
import { fileName, saveFile } from '../export/saveFile.ts';
import { useSyncStatus, useTray } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { readUnshown } from '../private/unshownWords.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import { showToast } from '../ui/toasts.ts';
import { useWorkspace } from './workspace.ts';

/** Reasons after which nothing of the workshop may stay on this device. */
const OVER = ['erased', 'expired'];

/** In place of a board that is over: what was not sent can be kept by whoever wrote it; the device forgets the rest. */
export default function EndedBoard({ reason }: { reason: string }) {
  const workspace = useWorkspace();
  const isOver = OVER.includes(reason);
  const { ended } = useSyncStatus(workspace.board);
  const [unshown, setUnshown] = useState<readonly string[]>([]);
  useEffect(() => {
    // Only then the board has let go of its copy, with the unsent words taken out of it.
    if (!isOver || ended !== 'erased') return;
    const forget = async () => {
      setUnshown(await readUnshown(workspace));
      await forgetDevice(workspace.participantId);
    };
    void forget();
  }, [isOver, ended, workspace]);
  return <EndedPage reason={reason}>{isOver && <Unsent unshown={unshown} />}</EndedPage>;
}

/** @param unshown one's own private words that nobody was shown */
function Unsent({ unshown }: { unshown: readonly string[] }) {
  const t = useText();
  const { board, session } = useWorkspace();
  const unsent = useTray(board)
    .map(({ words }) => words)
    .filter((words) => words !== '');
  const texts = [...unsent, ...unshown];
  if (texts.length === 0) return null;
  const all = texts.join('\n\n');
  const title = Object.values(session.facts?.items.workshop ?? {})[0]?.title ?? '';
  const save = () => saveFile(fileName(title, 'txt'), new Blob([all], { type: 'text/plain;charset=utf-8' }));
  const copy = async () => showToast(t((await copyText(all)) ? 'ui.copied' : 'ui.copyFailed'));
  return (
    <Banner
      tone="attention"
      title={t(unshown.length > 0 ? 'unsent.titleUnshown' : 'unsent.title', { count: texts.length })}
      actions={
        <>
          <Button look="primary" icon={<Download aria-hidden />} onClick={save}>
            {t('unsent.save')}
          </Button>
          <Button onClick={() => void copy()}>{t('ui.copy')}</Button>
        </>
      }
    >
      {t('unsent.text')}
    </Banner>
  );
}
