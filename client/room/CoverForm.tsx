import { EyeOff } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { selectedPostIts } from '../actions/selected.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Fold } from '../theming/Fold.tsx';
import { OthersSee } from '../theming/OthersSee.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { showToast } from '../ui/toasts.ts';
import panelStyles from '../panels/panels.module.css';
import styles from './room.module.css';

const NAME_MAX = 120;
const INSTEAD_MAX = 40;

/** For facilitators: a name that somebody typed is made unreadable everywhere, and stays so. */
export default function CoverForm() {
  const t = useText();
  const language = useLanguage();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const covers = Object.values(useFact(session, ({ items }) => items.cover));
  const [name, setName] = useState('');
  const [instead, setInstead] = useState('');
  const [busy, start] = useBusy();
  const cover = async () => {
    const answer = await command('coverName', { name, instead, boardId });
    if (!answer.ok) return;
    setName('');
    setInstead('');
    showToast(t('room.covered'));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') start(cover);
  };
  return (
    <>
      <form className={panelStyles.stack} onSubmit={onSubmit}>
        <ChosenNote />
        <Field
          label={t('room.coverName')}
          hint={t('room.coverNameHint')}
          value={name}
          maxLength={NAME_MAX}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={t('room.coverInstead')}
          placeholder="•••"
          value={instead}
          maxLength={INSTEAD_MAX}
          onChange={(event) => setInstead(event.target.value)}
        />
        <OthersSee>{t('room.coverSeen')}</OthersSee>
        <p className={panelStyles.quiet}>{t('room.coverAround')}</p>
        <Button type="submit" icon={<EyeOff aria-hidden />} busy={busy} disabled={name.trim() === ''}>
          {t('room.coverIt')}
        </Button>
      </form>
      {covers.length > 0 && (
        <Fold title={t('room.coveredNames', { count: covers.length })}>
          <p className={panelStyles.quiet}>{t('room.coveredHint')}</p>
          <ul className={styles.parked}>
            {covers.map(({ id: coverId, instead: words, at }) => (
              <li key={coverId}>
                <span>{t('room.coveredAs', { instead: words, day: formatDay(language, at) })}</span>
                <Button look="plain" onClick={() => void command('endCover', { coverId })}>
                  {t('room.endCover')}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

/** The note that is selected: the name can be read off it as it stands there. */
function ChosenNote() {
  const t = useText();
  const workspace = useWorkspace();
  useSnapshot(workspace.board);
  useStore(workspace.selection, ({ ids }) => ids);
  const [note, ...more] = selectedPostIts(workspace);
  if (!note || more.length > 0) return null;
  return (
    <div>
      <p className={panelStyles.quiet}>{t('room.coverNote')}</p>
      <p className={styles.chosenNote} dir="auto">
        {note.text}
      </p>
    </div>
  );
}
