import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { ACTOR_KINDS, ACTOR_LABEL_MAX, type Actor, type ActorKind } from '../../shared/model/actor.ts';
import { newId } from '../../shared/model/ids.ts';
import { cleanLine } from '../../shared/model/cleanText.ts';
import { addColumns, changeInNetwork } from '../../shared/operations/network.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { showsAliases } from '../seats/aliasMode.ts';
import { letGoWhenNarrow } from '../selection/letGoWhenNarrow.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { bringIntoSight } from './bringIntoSight.ts';
import { gridUiOf, NEW_COLUMN } from './gridUi.ts';
import { kindName } from './gridWords.ts';
import styles from './dialogs.module.css';
import { placeForGrid } from './placeForGrid.ts';

interface Draft {
  readonly label: string;
  readonly actorKind: ActorKind;
  readonly agency: string;
  readonly alias: string;
}

const FIELDS = ['label', 'actorKind', 'agency', 'alias'] as const;

/** Who a column is: a name or role, a kind, where they work. One more column, or one that is there. */
export default function ColumnDialog() {
  const workspace = useWorkspace();
  const writing = useStore(gridUiOf(workspace), (state) => state.writing);
  if (writing === null) return null;
  const actor = writing === NEW_COLUMN ? null : (workspace.board.snapshot.actor.get(writing) ?? null);
  return <OpenDialog key={writing} actor={actor} />;
}

function keep(workspace: Workspace, actor: Actor | null, draft: Draft): boolean {
  const { board } = workspace;
  const { label, agency, alias } = draft;
  const fields = { ...draft, label: cleanLine(label), agency: cleanLine(agency), alias: cleanLine(alias) };
  if (actor) {
    const part = changed(actor, fields);
    if (Object.keys(part).length === 0) return true;
    return tellRefusal(board.run(changeInNetwork('actor', actor.id, part))).ok;
  }
  const id = newId();
  const call = addColumns(board.snapshot, [{ id, ...fields }], placeForGrid(board.snapshot));
  const added = tellRefusal(board.run(call)).ok;
  if (added) bringIntoSight(workspace, id);
  return added;
}

/** What differs only: two who change different things of one column both keep theirs. */
function changed(actor: Actor, fields: Draft): Partial<Draft> {
  return Object.fromEntries(
    FIELDS.filter((name) => fields[name] !== actor[name]).map((name) => [name, fields[name]]),
  );
}

/** A dialog that opens gives the focus to what asks for it: the name, not the cross. */
function beginAtField(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.setAttribute('autofocus', '');
}

function OpenDialog({ actor }: { actor: Actor | null }) {
  const t = useText();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState<Draft>({
    label: actor?.label ?? '',
    actorKind: actor?.actorKind ?? 'agencyPerson',
    agency: actor?.agency ?? '',
    alias: actor?.alias ?? '',
  });
  const aliases = showsAliases();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const close = () => gridUiOf(workspace).setState({ writing: null });
  // While aliases are shown the name stands on no screen, this one neither.
  const shown = aliases ? 'alias' : 'label';
  const name = draft[shown].trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || !keep(workspace, actor, actor || !aliases ? draft : { ...draft, label: name })) return;
    if (!actor) workspace.announce(t('grid.columnAdded', { column: name }));
    letGoWhenNarrow(workspace.selection);
    close();
  };
  return (
    <Dialog open title={t(actor ? 'grid.editColumn' : 'grid.addColumn')} onClose={close}>
      <form ref={beginAtField} onSubmit={submit} className={styles.form}>
        <Field
          label={t(aliases ? 'map.alias' : 'grid.columnLabel')}
          hint={t('grid.columnLabelHint')}
          maxLength={ACTOR_LABEL_MAX}
          value={draft[shown]}
          onChange={(event) => change({ [shown]: event.target.value })}
        />
        <Select
          label={t('grid.columnKind')}
          options={ACTOR_KINDS.map((value) => ({ value, label: kindName(t, value) }))}
          value={draft.actorKind}
          onChange={(actorKind) => change({ actorKind })}
        />
        {!aliases && (
          <>
            <Field
              label={t('grid.columnAgency')}
              maxLength={ACTOR_LABEL_MAX}
              value={draft.agency}
              onChange={(event) => change({ agency: event.target.value })}
            />
            <Field
              label={t('map.alias')}
              hint={t('map.aliasHint')}
              maxLength={ACTOR_LABEL_MAX}
              value={draft.alias}
              onChange={(event) => change({ alias: event.target.value })}
            />
          </>
        )}
        <div>
          <Button type="submit" look="primary" disabled={name === ''}>
            {t(actor ? 'grid.keep' : 'grid.addColumn')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
