import { useRef, useState } from 'react';
import { ACTOR_KINDS, ACTOR_LABEL_MAX, type ActorKind } from '../../shared/model/actor.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { kindName } from '../grid/gridWords.ts';
import { addActor, addZone } from './mapEdits.ts';
import styles from './MapPane.module.css';
import { networkUiOf, openPart } from './networkUi.ts';
import type { OpenMap } from './useMapView.ts';

/** The kind that was chosen last on this page: one often adds several alike. */
let lastKind: ActorKind = 'agencyPerson';

/** Adds somebody in a second: name or role, kind, Enter; the field stays for the next one. Or a zone by its name. */
export function AddPart({ kind, map }: { kind: 'actor' | 'zone'; map: OpenMap }) {
  const t = useText();
  const workspace = useWorkspace();
  const store = networkUiOf(workspace);
  const [name, setName] = useState('');
  const [actorKind, setActorKind] = useState(lastKind);
  const field = useRef<HTMLInputElement>(null);
  const close = () => store.setState({ adding: null });
  const add = () => {
    const words = name.trim();
    if (words === '') return;
    const id =
      kind === 'actor'
        ? addActor(workspace, words, actorKind)
        : addZone(workspace, words, map.view.control.centre());
    if (id === null) return;
    setName('');
    if (kind === 'zone') return openPart(workspace, { kind: 'zone', id });
    field.current?.focus();
  };
  return (
    <form
      className={styles.card}
      aria-label={t(kind === 'actor' ? 'map.addActor' : 'map.addZone')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Field
        ref={field}
        autoFocus
        label={t(kind === 'actor' ? 'map.nameOrRole' : 'map.zoneName')}
        maxLength={ACTOR_LABEL_MAX}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {kind === 'actor' && (
        <Select
          label={t('map.kind')}
          value={actorKind}
          options={ACTOR_KINDS.map((one) => ({ value: one, label: kindName(t, one) }))}
          onChange={(next) => {
            lastKind = next;
            setActorKind(next);
          }}
        />
      )}
      <div className={styles.row}>
        <Button type="submit" look="primary" disabled={name.trim() === ''}>
          {t('map.add')}
        </Button>
        <Button onClick={close}>{t('ui.close')}</Button>
      </div>
    </form>
  );
}
