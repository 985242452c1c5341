import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { MyNotes } from './MyNotes.tsx';
import { useDesk, useShelf } from './useDesk.ts';
import { usePrivateRounds } from './usePrivateRounds.ts';
import { WriteSheet } from './WriteSheet.tsx';

/** For everybody who writes: the round that is on, else what came of the last one. */
export default function WritePanel() {
  const t = useText();
  const { live, over } = usePrivateRounds();
  const desk = useDesk(live?.id ?? null);
  const shelf = useShelf();
  const [last] = over;
  if (live) {
    return desk ? (
      <WriteSheet key={live.id} round={live} desk={desk} />
    ) : (
      <Spinner label={t('app.loading')} />
    );
  }
  if (!last) return <EmptyState>{t('private.nothing')}</EmptyState>;
  return shelf ? <MyNotes key={last.id} round={last} shelf={shelf} /> : <Spinner label={t('app.loading')} />;
}
