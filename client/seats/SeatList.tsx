import { useState } from 'react';
import { Armchair, Eye } from 'lucide-react';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { recall, remember } from '../ui/deviceMemory.ts';
import panels from '../panels/panels.module.css';
import { BigButton } from '../room/BigButton.tsx';
import { SeatLine } from './SeatLine.tsx';
import styles from './seats.module.css';
import { steadyOrder } from './steadyOrder.ts';
import { useIsDone, useSeatRows, useSeats } from './useSeats.ts';

type Choice = 'ask' | 'take' | 'watch';

function chosenBefore(boardId: string): Choice {
  const watches = recall(`seats.watch.${boardId}`);
  if (watches === null) return 'ask';
  return watches === 'yes' ? 'watch' : 'take';
}

/** Everybody's seats. Whoever has none is asked first: to take one is as large as to watch. */
export function SeatList() {
  const t = useText();
  const { participantId, session, boardId } = useWorkspace();
  const isObserver = useFact(session, ({ viewer }) => viewer.role === 'observer');
  const rows = useSteadyRows();
  const sits = useSeats().some(({ holder }) => holder === participantId);
  const [choice, setChoice] = useState(() => chosenBefore(boardId));
  const isOver = useIsDone();
  if (rows.length === 0) return null;
  const choose = (next: 'take' | 'watch') => {
    remember(`seats.watch.${boardId}`, next === 'watch' ? 'yes' : 'no');
    setChoice(next);
  };
  // Chairs alone are nobody's to take: there is nothing to choose yet.
  const offered = rows.some(({ seat }) => seat.kind === 'seat');
  const asks = offered && choice === 'ask' && !sits && !isObserver && !isOver;
  return (
    <section className={panels.stack} aria-label={t('seat.all')}>
      {asks && (
        <div className={styles.offer}>
          <p>{t('seat.offered')}</p>
          <BigButton
            icon={<Armchair aria-hidden />}
            title={t('seat.choose')}
            state={t('seat.chooseHint')}
            onPress={() => choose('take')}
          />
          <BigButton
            icon={<Eye aria-hidden />}
            title={t('seat.watch')}
            state={t('seat.watchHint')}
            onPress={() => choose('watch')}
          />
        </div>
      )}
      {offered && choice === 'watch' && !sits && !isObserver && !isOver && (
        <p className={panels.quiet}>{t('seat.youWatch')}</p>
      )}
      <h3>{t('seat.all')}</h3>
      <ul className={styles.list}>
        {rows.map(({ actor, seat }) => (
          <SeatLine key={seat.id} actor={actor} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

/** The lines keep their order for as long as the list is open: others put chairs and seats among them meanwhile. */
function useSteadyRows() {
  const rows = useSeatRows().flatMap(({ actor, seat }) => (seat ? [{ actor, seat }] : []));
  const ids = rows.map(({ seat }) => seat.id);
  const [order, setOrder] = useState<readonly string[]>(ids);
  const next = steadyOrder(order, ids);
  if (next.join() !== order.join()) setOrder(next);
  const byId = new Map(rows.map((row) => [row.seat.id, row]));
  return next.flatMap((id) => byId.get(id) ?? []);
}
