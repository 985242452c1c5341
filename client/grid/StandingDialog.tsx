import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { cellOf } from '../../shared/model/belonging.ts';
import { cleanLine } from '../../shared/model/cleanText.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import { isInRole, STANDINGS, type Standing } from '../../shared/model/standing.ts';
import { sayStanding, tellAsked, type StandingGiven } from '../../shared/operations/cellNote.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace, type Workspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { gridUiOf } from './gridUi.ts';
import { columnName, standingName } from './gridWords.ts';
import styles from './dialogs.module.css';

const NOTES = {
  said: 'grid.saidNote',
  reported: 'grid.reportedNote',
  guess: 'grid.guessNote',
  inRole: 'grid.inRoleNote',
  unknown: 'grid.unknownNote',
} as const;

/** How sure it is that the person of the column said these words; of words from a seat, who asked them since. */
export function StandingDialog() {
  const workspace = useWorkspace();
  const ids = useStore(gridUiOf(workspace), (state) => state.standingOf);
  const notes = ids.flatMap((id) => workspace.board.snapshot.postIt.get(id) ?? []);
  return notes.length === 0 ? null : <OpenDialog key={ids.join()} notes={notes} />;
}

interface Draft extends StandingGiven {
  readonly asked: string;
}

function keep(workspace: Workspace, notes: readonly PostIt[], { asked, ...given }: Draft): boolean {
  const isTold = given.standing === 'said' || given.standing === 'reported';
  const clean: StandingGiven = {
    standing: given.standing,
    saidBy: isTold ? cleanLine(given.saidBy) : '',
    saidWhen: isTold ? cleanLine(given.saidWhen) : '',
  };
  const own = notes.filter(({ voice }) => voice === 'own').map(({ id }) => id);
  const voiced = notes.filter(({ voice }) => voice !== 'own');
  const calls = [
    ...(own.length > 0 ? [sayStanding(own, clean)] : []),
    ...voiced.map((note) => tellAsked(note, cleanLine(asked), clean)),
  ];
  return tellRefusal(workspace.board.runAll(calls)).ok;
}

function OpenDialog({ notes }: { notes: readonly PostIt[] }) {
  const t = useText();
  const workspace = useWorkspace();
  const [first] = notes;
  const [draft, setDraft] = useState<Draft>({
    // What was said in role is not one of the answers of somebody who asked the person.
    standing: first && !isInRole(first) ? first.standing : 'guess',
    saidBy: first?.saidBy ?? '',
    saidWhen: first?.saidWhen ?? '',
    asked: first?.asked ?? '',
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const actor = first ? cellOf(workspace.board.snapshot, first)?.actor : undefined;
  const column = actor ? columnName(t, actor) : '';
  const isVoiced = notes.some(({ voice }) => voice !== 'own');
  // Of words in role nothing else can be said before somebody asked.
  const isOpen = !isVoiced || draft.asked.trim() !== '';
  const isTold = draft.standing === 'said' || draft.standing === 'reported';
  const close = () => gridUiOf(workspace).setState({ standingOf: [] });
  const choose = (standing: Standing) =>
    change({ standing, saidBy: standing === 'said' && draft.saidBy === '' ? column : draft.saidBy });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep(workspace, notes, draft)) return;
    workspace.announce(standingName(t, isOpen ? draft.standing : 'inRole'));
    close();
  };
  return (
    <Dialog open title={t('grid.whoSaidIt')} onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        {notes.length === 1 && (
          <p className={styles.words} dir="auto">
            {first?.text}
          </p>
        )}
        {isVoiced && (
          <Field
            label={t('grid.whoAsked')}
            hint={t('grid.whoAskedHint')}
            maxLength={80}
            value={draft.asked}
            onChange={(event) => change({ asked: event.target.value })}
          />
        )}
        {isOpen && (
          <Chips
            stacked
            label={t('grid.standing')}
            value={draft.standing}
            onChange={choose}
            options={STANDINGS.filter((one) => !isVoiced || one !== 'inRole').map((value) => ({
              value,
              label: standingName(t, value),
              note: t(NOTES[value]),
            }))}
          />
        )}
        {isOpen && isTold && (
          <div className={styles.pair}>
            <Field
              label={t(draft.standing === 'said' ? 'grid.saidBy' : 'grid.reportedBy')}
              maxLength={80}
              value={draft.saidBy}
              onChange={(event) => change({ saidBy: event.target.value })}
            />
            <Field
              label={t('grid.saidWhen')}
              maxLength={40}
              value={draft.saidWhen}
              onChange={(event) => change({ saidWhen: event.target.value })}
            />
          </div>
        )}
        <div>
          <Button type="submit" look="primary">
            {t('grid.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
