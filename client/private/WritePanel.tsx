import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { EarlierRounds } from './EarlierRounds.tsx';
import { MyNotes } from './MyNotes.tsx';
import styles from './private.module.css';
import { useDesk, useShelf } from './useDesk.ts';
import { usePrivateRounds } from './usePrivateRounds.ts';
import { WriteSheet } from './WriteSheet.tsx';

/** For everybody who writes: the round that is on, else what came of the last one; and what they wrote before. */
export default function WritePanel() {
  const t = useText();
  const { live, over } = usePrivateRounds();
  const desk = useDesk(live?.id ?? null);
  const shelf = useShelf();
  const [last, ...earlier] = over;
  if (live && desk) {
    return (
      <div className={styles.sheet}>
        <WriteSheet key={live.id} round={live} desk={desk} />
        <EarlierRounds rounds={over} shelf={shelf} />
      </div>
    );
  }
  if (!live && !last) return <EmptyState>{t('private.nothing')}</EmptyState>;
  if (live || !last || !shelf) return <Spinner label={t('app.loading')} />;
  return (
    <div className={styles.sheet}>
      <MyNotes key={last.id} round={last} shelf={shelf} />
      <EarlierRounds rounds={earlier} shelf={shelf} />
    </div>
  );
}
