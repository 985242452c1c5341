import { ArrowLeft, ArrowRight, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { CheckFact } from '../../shared/session/themingFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { CheckAnswer } from './CheckAnswer.tsx';
import { CheckExamples } from './CheckExamples.tsx';
import { CheckOverview } from './CheckOverview.tsx';
import styles from './check.module.css';
import { lastAsked } from './lastAsked.ts';
import { useAskedWording } from './useAskedWording.ts';
import { useItems } from './useItems.ts';

/** The first that is not answered yet; after the last one everything is looked over. */
function firstOpen({ items, mine }: CheckFact): number {
  const at = items.findIndex(({ id }) => !(id in mine));
  return at < 0 ? items.length : at;
}

/** One theme at a time. Nothing that is answered is lost by leaving, and all of it can be changed until it closes. */
export function CheckQuestions({ check }: { check: CheckFact }) {
  const t = useText();
  const language = useLanguage();
  const { ui } = useWorkspace();
  const { items, mine, closesAt, about } = check;
  const wordingOf = useAskedWording(check);
  const before = lastAsked(useItems('check'), about, check.openedAt);
  const rewordedFrom = ({ id, wording }: CheckFact['items'][number]) => {
    const last = before.get(id);
    return last === undefined || last === wording.trim() ? undefined : wordingOf({ id, wording: last });
  };
  const [at, setAt] = useState(() => firstOpen(check));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);
  const goTo = (next: number) => {
    moved.current = true;
    setAt(Math.min(items.length, Math.max(0, next)));
  };
  // The second tap of a double one lands on the button of the next question.
  const goOnce = (event: MouseEvent, next: number) => {
    if (event.detail < 2) goTo(next);
  };
  const item = items[at];
  const was = item && rewordedFrom(item);
  const done = items.filter(({ id }) => id in mine).length;
  return (
    <div className={styles.questions}>
      <p className={styles.promise}>
        <EyeOff aria-hidden />
        <span>
          {closesAt === null
            ? t('check.promise')
            : t('check.promiseUntil', { day: formatDay(language, closesAt) })}
        </span>
      </p>
      <p className={styles.progress}>
        <progress value={done} max={items.length} aria-hidden="true" />
        <span>
          {item
            ? t(`check.place.${about}`, { number: at + 1, total: items.length })
            : t('check.progress', { done, count: items.length })}
        </span>
      </p>
      {item ? (
        <section className={styles.question} aria-labelledby="check-item">
          <h3 id="check-item" ref={heading} tabIndex={-1} className={styles.wording} dir="auto">
            {wordingOf(item)}
          </h3>
          {was !== undefined && (
            <p className={styles.reworded} dir="auto">
              {t('check.reworded', { was })}
            </p>
          )}
          <CheckExamples about={about} itemId={item.id} />
          <CheckAnswer key={item.id} check={check} itemId={item.id} />
        </section>
      ) : (
        <CheckOverview ref={heading} check={check} onChoose={goTo} />
      )}
      <div className={styles.turn}>
        <Button
          icon={<ArrowLeft aria-hidden />}
          disabled={at === 0}
          onClick={(event) => goOnce(event, at - 1)}
        >
          {t('check.back')}
        </Button>
        {item ? (
          <Button look={item.id in mine ? 'primary' : 'plain'} onClick={(event) => goOnce(event, at + 1)}>
            {t(item.id in mine ? 'theming.next' : 'check.skip')}
            <ArrowRight aria-hidden />
          </Button>
        ) : (
          <Button look="primary" onClick={(event) => event.detail < 2 && ui.setState({ panel: null })}>
            {t('check.done')}
          </Button>
        )}
      </div>
    </div>
  );
}
