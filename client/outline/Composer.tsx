import { ArrowRight, Eye } from 'lucide-react';
import { later } from '../ui/later.ts';
import { Suspense, useId } from 'react';
import { useStore } from 'zustand';
import { POST_IT_TEXT_MAX } from '../../shared/model/postIt.ts';
import { isLong, splitText } from '../../shared/queries/splitText.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import { askedOn } from '../session/factsActor.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { TextArea } from '../ui/Field.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import { COMPOSER_FIELD } from './composerField.ts';
import { useMayWrite } from './useMayWrite.ts';
import { useSeldomWritten } from './useSeldomWritten.ts';
import { useWriting } from './useWriting.ts';
import styles from './Composer.module.css';

const LookingOn = later(() => import('./LookingOn.tsx'));
const PublicNotice = later(() => import('./PublicNotice.tsx'));

/** One big field: the question above, who can read, the parts as chips under the thumb. */
export function Composer() {
  const workspace = useWorkspace();
  useSnapshot(workspace.board);
  if (useMayWrite()) return <WritingForm />;
  return (
    <Suspense>
      <LookingOn />
    </Suspense>
  );
}

function WritingForm() {
  const t = useText();
  const { session, boardId, ui } = useWorkspace();
  const { draft, asked, field, change, add, goOn } = useWriting();
  const headingId = useId();
  const readersId = useId();
  const parts = splitText(draft.text);
  const isSeldom = useSeldomWritten();
  const isAsked = useFact(session, (facts) => askedOn(facts, boardId) !== null);
  // A new note takes the colour that was chosen last.
  const color = useStore(ui, (state) => state.color);

  // From the field by Enter, from the chips too.
  const onSubmit = (event: React.FormEvent) => {
    event.preventDefault();
    add([draft.text]);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add([draft.text]);
  };
  return (
    <form
      className={joinClasses(
        styles.composer,
        isSeldom && draft.text === '' && styles.folded,
        isAsked && styles.isPublic,
      )}
      aria-labelledby={headingId}
      onSubmit={onSubmit}
    >
      <div className={styles.question}>
        <h2 id={headingId}>{asked.prompt || t('outline.write')}</h2>
        {asked.count > 1 && (
          <Button look="plain" className={styles.next} icon={<ArrowRight aria-hidden />} onClick={goOn}>
            {t('outline.nextQuestion', { place: asked.place, total: asked.count })}
          </Button>
        )}
      </div>
      {isAsked && (
        <Suspense>
          <PublicNotice />
        </Suspense>
      )}
      <Readers id={readersId} />
      <TextArea
        ref={field}
        id={COMPOSER_FIELD}
        label={t('outline.oneIdea')}
        className={styles.field}
        data-color={color}
        dir="auto"
        rows={2}
        enterKeyHint="send"
        maxLength={POST_IT_TEXT_MAX}
        value={draft.text}
        aria-describedby={readersId}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {(parts.length > 1 || isLong(draft.text)) && (
        <p className={styles.nudge} role="status">
          {t('outline.long')}
        </p>
      )}
      {asked.options.length > 1 && (
        <Chips
          label={t('outline.part')}
          labelHidden
          options={asked.options.map((lane) => ({
            value: lane?.id ?? '',
            label: lane?.title ?? t('outline.noPart'),
          }))}
          value={asked.lane?.id ?? ''}
          onChange={(laneId) => change({ laneId })}
        />
      )}
      <div className={styles.actions}>
        {parts.length > 1 && (
          <Button onClick={() => add(parts)}>{t('outline.addParts', { count: parts.length })}</Button>
        )}
        <Button type="submit" look="primary" large className={styles.add}>
          {t('outline.add')}
        </Button>
      </div>
    </form>
  );
}

/** Who can read, said before the first letter (it binds afterwards). */
function Readers({ id }: { id: string }) {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const round = useFact(session, ({ items }) =>
    Object.values(items.round).find((one) => one.boardId === boardId && one.open),
  );
  return (
    <p id={id} className={styles.readers}>
      <Eye aria-hidden />
      <span>
        {round?.readers || t('join.readersDefault')}{' '}
        {round && t(round.names === 'shown' ? 'join.namesShown' : 'join.namesHidden')}
      </span>
    </p>
  );
}
