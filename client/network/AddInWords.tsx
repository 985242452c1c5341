import { useRef, useState } from 'react';
import { ACTOR_KINDS, ACTOR_LABEL_MAX, type ActorKind } from '../../shared/model/actor.ts';
import { presetFields, TIE_PRESETS, type TiePreset } from '../../shared/model/tiePreset.ts';
import { shownNetwork } from '../../shared/queries/mapFigures.ts';
import { useWorkspace } from '../board/workspace.ts';
import { kindName } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { addActor, addTie } from './mapEdits.ts';
import styles from './NetworkInWords.module.css';
import { useMapWords } from './useMapWords.ts';

/** Adds people and ties without a map. */
export function AddInWords() {
  return (
    <div className={styles.forms}>
      <AddSomebody />
      <AddTie />
    </div>
  );
}

function AddSomebody() {
  const t = useText();
  const workspace = useWorkspace();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ActorKind>('agencyPerson');
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className={styles.form}
      aria-label={t('map.addActor')}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || addActor(workspace, name.trim(), kind) === null) return;
        setName('');
        field.current?.focus();
      }}
    >
      <Field
        ref={field}
        label={t('map.nameOrRole')}
        maxLength={ACTOR_LABEL_MAX}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label={t('map.kind')}
        value={kind}
        options={ACTOR_KINDS.map((one) => ({ value: one, label: kindName(t, one) }))}
        onChange={setKind}
      />
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {t('map.addActor')}
      </Button>
    </form>
  );
}

function AddTie() {
  const t = useText();
  const workspace = useWorkspace();
  const { nameOf } = useMapWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [like, setLike] = useState<TiePreset>('notKnown');
  const { actors } = shownNetwork(workspace.board.snapshot);
  const choices = (not: string) => [
    { value: '', label: t('map.choose') },
    ...actors.filter(({ id }) => id !== not).map((one) => ({ value: one.id, label: nameOf(one) })),
  ];
  return (
    <form
      className={styles.form}
      aria-label={t('map.addTie')}
      onSubmit={(event) => {
        event.preventDefault();
        if (from === '' || to === '') return;
        if (addTie(workspace, from, to, presetFields(like)) === null) return;
        workspace.announce(t('network.tieAdded'));
        setTo('');
      }}
    >
      <Select label={t('network.from')} value={from} options={choices(to)} onChange={setFrom} />
      <Select label={t('network.to')} value={to} options={choices(from)} onChange={setTo} />
      <Select
        label={t('map.like')}
        value={like}
        options={TIE_PRESETS.map((one) => ({ value: one, label: t(`network.preset.${one}`) }))}
        onChange={setLike}
      />
      <Button type="submit" look="primary" disabled={from === '' || to === ''}>
        {t('map.addTie')}
      </Button>
    </form>
  );
}
