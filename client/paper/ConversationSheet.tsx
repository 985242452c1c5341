import { liveConversations } from '../../shared/queries/network.ts';
import { columnName, rowName } from '../grid/gridWords.ts';
import { useText } from '../i18n/useText.ts';
import type { SheetProps } from './sheet.ts';
import styles from './sheets.module.css';

/** Who talks with whom, about what, who sees to it and by when: the list that people take away. */
export function ConversationSheet({ snapshot, title, origin, aliases }: SheetProps) {
  const t = useText();
  const nameOf = (id: string | null) => {
    const actor = id === null ? undefined : snapshot.actor.get(id);
    return actor ? columnName(t, actor, aliases) : '';
  };
  const all = liveConversations(snapshot);
  if (all.length === 0) return <p className={styles.none}>{t('paper.conversationsEmpty')}</p>;
  return (
    <article className={styles.sheet}>
      <h1>{title}</h1>
      <p className={styles.quiet}>{origin}</p>
      <p className={styles.quiet}>{t('paper.conversationsLead')}</p>
      <ol className={styles.talks}>
        {all.map(({ id, from, to, level, about, broker, by, done }) => (
          <li key={id}>
            <h2>{t('paper.between', { from: nameOf(from) || '…', to: nameOf(to) || '…' })}</h2>
            <p>
              {rowName(t, level)}: {about.trim() || <span className={styles.blank} />}
            </p>
            <dl>
              <dt>{t('paper.broker')}</dt>
              <dd>{broker.trim() || <span className={styles.blank} />}</dd>
              <dt>{t('paper.by')}</dt>
              <dd>{by.trim() || <span className={styles.blank} />}</dd>
              <dt>{t('paper.done')}</dt>
              <dd>{done ? t('paper.yes') : '☐'}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </article>
  );
}
