import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { themeName } from '../../actions/themeName.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFrom, endOfDay, MOST_DAYS, USUAL_DAYS } from '../checkTime.ts';
import { Fold } from '../Fold.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { PickList } from '../PickList.tsx';
import { themeLines } from '../themeLines.ts';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useDistilled } from '../useDistilled.ts';
import { useTwinHints } from '../useTwinHints.ts';

type About = 'themes' | 'distilled';
/** Most items that a check can ask about. */
const MOST_ITEMS = 300;
/** With more than so many questions people tire. */
const MANY = 10;

/** Opens a check: about what, and until when. */
export function CheckForm() {
  const t = useText();
  const { board, boardId, session } = useWorkspace();
  const command = useCommand();
  const [isBusy, start] = useBusy();
  const { waits } = useWaits('openCheck');
  const busy = isBusy || waits;
  const [about, setAbout] = useState<About>('themes');
  const [until, setUntil] = useState<'now' | 'day'>('now');
  const [day, setDay] = useState(() => dayFrom(session.now(), USUAL_DAYS));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useListVersion(board);
  const offered = useDistilled().filter(({ state }) => state === 'offered');
  const themes = themeLines(board.snapshot);
  const hints = useTwinHints(themes);
  const asked =
    about === 'themes'
      ? themes.map(({ id, title }) => ({ id, title: themeName(title), hint: hints.get(id) }))
      : offered.map(({ id, text }) => ({ id, title: text, hint: undefined }));
  const itemIds = asked.flatMap(({ id }) => (left.has(id) ? [] : [id])).slice(0, MOST_ITEMS);
  const closesAt = until === 'day' ? endOfDay(day) : null;
  const open = () => command('openCheck', { boardId, about, itemIds, closesAt });
  return (
    <>
      {offered.length > 0 && (
        <Chips
          label={t('theming.askAbout')}
          value={about}
          onChange={setAbout}
          options={[
            { value: 'themes', label: t('theming.aboutThemes', { count: themes.length }) },
            { value: 'distilled', label: t('theming.aboutDistilled', { count: offered.length }) },
          ]}
        />
      )}
      <Chips
        label={t('theming.askUntil')}
        value={until}
        onChange={setUntil}
        options={[
          { value: 'now', label: t('theming.untilClosed') },
          { value: 'day', label: t('theming.untilDay') },
        ]}
      />
      {until === 'day' && (
        <Field
          label={t('theming.lastDay')}
          type="date"
          value={day}
          min={dayFrom(session.now(), 0)}
          max={dayFrom(session.now(), MOST_DAYS)}
          error={closesAt === null ? t('theming.dayMissing') : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      {asked.length > MANY && (
        <>
          <p>{t('theming.askTires', { count: asked.length })}</p>
          <div className={styles.row}>
            <Button onClick={() => setLeft(new Set())}>{t('theming.askAll')}</Button>
            <Button onClick={() => setLeft(new Set(asked.map(({ id }) => id)))}>
              {t('theming.askNone')}
            </Button>
          </div>
        </>
      )}
      {asked.length > 1 && (
        <Fold
          // Many are chosen from before they are asked about.
          key={about}
          open={asked.length > MANY}
          title={t('theming.askSome', { count: itemIds.length, total: asked.length })}
        >
          <PickList
            label={t('theming.askAbout')}
            options={asked}
            picked={new Set(itemIds)}
            onPick={(id, on) => setLeft((before) => withOrWithout(before, id, !on))}
          />
        </Fold>
      )}
      {asked.length === 0 && <p className={styles.quiet}>{t('theming.noThemes')}</p>}
      <OthersSee>{t('theming.checkSeen')}</OthersSee>
      <NeedsConnection command="openCheck" />
      <Button
        look="primary"
        icon={<MessageCircleQuestion aria-hidden />}
        busy={busy}
        disabled={itemIds.length === 0 || (until === 'day' && closesAt === null)}
        onClick={() => start(open)}
      >
        {t(about === 'themes' ? 'theming.askThemes' : 'theming.askDistilled', { count: itemIds.length })}
      </Button>
    </>
  );
}

function withOrWithout(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
