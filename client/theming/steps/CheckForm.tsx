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
import { lastAsked, newToAsk } from '../lastAsked.ts';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { PickList } from '../PickList.tsx';
import { themeLines } from '../themeLines.ts';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useWaits } from '../useWaits.ts';
import { useDistilled } from '../useDistilled.ts';
import { useItems } from '../useItems.ts';
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
  // What somebody ticked or unticked here; the rest is as it is offered.
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  useListVersion(board);
  const offered = useDistilled().filter(({ state }) => state === 'offered');
  const themes = themeLines(board.snapshot);
  const hints = useTwinHints(themes);
  const before = lastAsked(useItems('check'), about);
  const items =
    about === 'themes'
      ? themes.map(({ id, title }) => ({ id, wording: title }))
      : offered.map(({ id, text }) => ({ id, wording: text }));
  const fresh = newToAsk(items, before);
  const asked = items.map(({ id, wording }) => {
    const was = before.get(id);
    const isReworded = was !== undefined && was !== wording.trim();
    const hint = [about === 'themes' && hints.get(id), isReworded && t('theming.rewordedSince')];
    return {
      id,
      title: about === 'themes' ? themeName(wording) : wording,
      hint: hint.filter(Boolean).join(' · '),
    };
  });
  const itemIds = asked
    .flatMap(({ id }) => ((chosen.get(id) ?? fresh.has(id)) ? [id] : []))
    .slice(0, MOST_ITEMS);
  const chooseAll = (on: boolean) => () => setChosen(new Map(asked.map(({ id }) => [id, on])));
  const isSome = fresh.size < asked.length;
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
            <Button onClick={chooseAll(true)}>{t('theming.askAll')}</Button>
            <Button onClick={chooseAll(false)}>{t('theming.askNone')}</Button>
          </div>
        </>
      )}
      {asked.length > 1 && (
        <Fold
          // Many are chosen from before they are asked about; what is left out shows.
          key={`${about} ${isSome}`}
          open={asked.length > MANY || isSome}
          title={t('theming.askSome', { count: itemIds.length, total: asked.length })}
        >
          <PickList
            label={t('theming.askAbout')}
            options={asked}
            picked={new Set(itemIds)}
            onPick={(id, on) => setChosen((all) => new Map(all).set(id, on))}
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
