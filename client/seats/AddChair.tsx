import { useState, type FormEvent } from 'react';
import { ACTOR_LABEL_MAX, type ActorKind } from '../../shared/model/actor.ts';
import { gridOf } from '../../shared/layout/gridLayout.ts';
import { newId } from '../../shared/model/ids.ts';
import { addColumns, addToNetwork } from '../../shared/operations/network.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { useActorNames, useKinds } from './useNames.ts';
import { useSeatRows } from './useSeats.ts';

const NEW = 'new';

/** An empty chair for somebody who is not present: anybody may add one. */
export function AddChair() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <ChairForm onDone={() => setOpen(false)} />
  ) : (
    <Button onClick={() => setOpen(true)}>{t('seat.addChair')}</Button>
  );
}

function ChairForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const { board, boardId } = useWorkspace();
  const command = useCommand();
  const nameOf = useActorNames();
  const open = useSeatRows().filter(({ seat }) => seat === null || (seat.kind === 'seat' && !seat.held));
  const kinds = useKinds();
  const [who, setWho] = useState(NEW);
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<ActorKind>('supportPerson');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const actorId = who === NEW ? newId() : who;
    if (who === NEW) {
      const chair = { id: actorId, label: label.trim(), actorKind: kind };
      // What is said for it stands in the grid, where there is one.
      const added = board.run(
        gridOf(board.snapshot) ? addColumns(board.snapshot, [chair]) : addToNetwork('actor', [chair]),
      );
      if (!added.ok) return;
    }
    const answer = await command('addChair', { boardId, actorId });
    if (!answer.ok) return;
    const added = board.snapshot.actor.get(actorId);
    showToast(t('seat.chairAdded', { name: nameOf(added) }), { tone: 'good' });
    onDone();
  };
  const options = [
    { value: NEW, label: t('seat.somebodyNew') },
    ...open.map(({ actor }) => ({ value: actor.id, label: nameOf(actor) })),
  ];
  return (
    <form className={panels.card} onSubmit={(event) => void add(event)}>
      <h3>{t('seat.addChair')}</h3>
      <p className={panels.quiet}>{t('seat.chairHint')}</p>
      <Select label={t('seat.chairFor')} options={options} value={who} onChange={setWho} />
      {who === NEW && (
        <>
          <Field
            label={t('seat.chairName')}
            value={label}
            maxLength={ACTOR_LABEL_MAX}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Select label={t('seat.chairKind')} options={kinds} value={kind} onChange={setKind} />
        </>
      )}
      <div className={panels.row}>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
        <Button type="submit" look="primary" disabled={who === NEW && label.trim() === ''}>
          {t('seat.putChair')}
        </Button>
      </div>
    </form>
  );
}
