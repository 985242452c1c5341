import { Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '../access/api.ts';
import { ProblemBanner } from '../access/ProblemBanner.tsx';
import { useTask } from '../access/useTask.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from '../panels/panels.module.css';

/** Shows for a minute a QR code by which one more device becomes the same person. */
export function SecondDevice() {
  const t = useText();
  const { participantId } = useWorkspace();
  const task = useTask();
  const [shown, setShown] = useState<{ url: string; seconds: number } | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(null), shown.seconds * 1000);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = () => task.run(async () => setShown(await api.showDevice(participantId)));
  if (!shown)
    return (
      <>
        {task.problem && <ProblemBanner problem={task.problem} />}
        <Button icon={<Smartphone aria-hidden />} busy={task.busy} onClick={show}>
          {t('device.show')}
        </Button>
      </>
    );
  return (
    <div className={styles.card}>
      <p>{t('device.text')}</p>
      <QrCode text={shown.url} label={t('device.qr')} />
      <Button onClick={() => setShown(null)}>{t('device.hide')}</Button>
    </div>
  );
}
