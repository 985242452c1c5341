import { ChevronLeft, ChevronRight, Minus, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { Button } from '../ui/Button.tsx';
import { joinClasses } from '../ui/joinClasses.ts';
import type { BoardLine } from './boardLines.ts';
import { lineOf, type LineChange } from './compareLines.ts';
import styles from './moments.module.css';

const ICONS = { added: Plus, gone: Minus, changed: PencilLine } as const;

/** What differs, in plain words: all of it in a list, or one after the other, large enough to read out. */
export function Changes({ changes }: { changes: readonly LineChange[] }) {
  const t = useText();
  const [at, setAt] = useState<number | null>(null);
  const current = at === null ? undefined : changes[Math.min(at, changes.length - 1)];
  if (changes.length === 0) return <p>{t('moments.noChanges')}</p>;
  return (
    <section className={styles.section} aria-label={t('moments.changes', { count: changes.length })}>
      <div className={styles.head}>
        <h3>{t('moments.changes', { count: changes.length })}</h3>
        <Button onClick={() => setAt(at === null ? 0 : null)}>
          {t(at === null ? 'moments.walk' : 'moments.asList')}
        </Button>
      </div>
      {at !== null && current ? (
        <Walked change={current} at={Math.min(at, changes.length - 1)} count={changes.length} onGo={setAt} />
      ) : (
        <ul className={styles.lines}>
          {changes.map((change) => (
            <li key={keyOf(change)} className={styles.line}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(change: LineChange): string {
  const line = lineOf(change);
  return `${line?.section}/${line?.id}`;
}

interface WalkedProps {
  readonly change: LineChange;
  readonly at: number;
  readonly count: number;
  onGo(at: number): void;
}

function Walked({ change, at, count, onGo }: WalkedProps) {
  const t = useText();
  return (
    <div className={styles.walked} data-steady>
      <div className={styles.walkedWords} aria-live="polite">
        <Change change={change} />
      </div>
      <div className={styles.steps}>
        <Button icon={<ChevronLeft aria-hidden />} disabled={at === 0} onClick={() => onGo(at - 1)}>
          {t('moments.back')}
        </Button>
        <span className={styles.count}>{t('moments.at', { at: at + 1, of: count })}</span>
        <Button
          look="primary"
          icon={<ChevronRight aria-hidden />}
          disabled={at === count - 1}
          onClick={() => onGo(at + 1)}
        >
          {t('moments.next')}
        </Button>
      </div>
    </div>
  );
}

function Change({ change }: { change: LineChange }) {
  const t = useText();
  const Icon = ICONS[change.what];
  const section = lineOf(change)?.section ?? 'notes';
  const { before, after } = change;
  return (
    <>
      <span className={joinClasses(styles.what, styles[change.what])}>
        <Icon aria-hidden />
        {t(`moments.${change.what}`)} · {t(`moments.section.${section}`)}
      </span>
      {before && after ? (
        <>
          <Words label={t('moments.was')} line={before} />
          <Words label={t('moments.is')} line={after} />
        </>
      ) : (
        <Words line={lineOf(change)} />
      )}
    </>
  );
}

function Words({ label, line }: { label?: string; line: BoardLine | null }) {
  if (!line) return null;
  return (
    <span className={styles.pair}>
      {label && <span className={styles.more}>{label}</span>}
      <span className={panels.words} dir="auto">
        {line.words}
      </span>
      {line.more && <span className={styles.more}>{line.more}</span>}
    </span>
  );
}
