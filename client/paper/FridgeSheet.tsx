import type { Contact } from '../../shared/model/contact.ts';
import { fridgePage, type FridgeEntry } from '../../shared/queries/fridgePage.ts';
import { columnName } from '../grid/gridWords.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import type { SheetProps } from './sheet.ts';
import styles from './sheets.module.css';

/** So many stand below each other on one sheet. */
const FEW = 4;

/** How often, and where, in words. */
function whenWords(t: GetText, { visits, per, where }: Contact): string {
  const often = t(`paper.per.${per}`, { count: visits });
  return [often, where.trim()].filter(Boolean).join(', ');
}

/** One page in big type for the whānau: who each person is, what for, when, how to say no. */
export function FridgeSheet({ snapshot, aliases }: SheetProps) {
  const t = useText();
  const entries = fridgePage(snapshot);
  return (
    <article className={styles.sheet}>
      <h1 className={styles.big}>{t('paper.fridgeTitle')}</h1>
      {entries.length === 0 && <p className={styles.none}>{t('paper.fridgeEmpty')}</p>}
      <ul className={styles.people} data-many={entries.length > FEW || undefined}>
        {entries.map((entry) => (
          <Visitor key={entry.actor.id} entry={entry} aliases={aliases} />
        ))}
      </ul>
      <section className={styles.sayNo}>
        <h2>{t('paper.sayNoTitle')}</h2>
        <p>{t('paper.sayNo')}</p>
        <p className={styles.line}>{t('paper.ringFirst')}</p>
      </section>
    </article>
  );
}

function Visitor({ entry: { actor, contacts }, aliases }: { entry: FridgeEntry; aliases: boolean }) {
  const t = useText();
  const purposes = contacts.map(({ purpose }) => purpose.trim()).filter(Boolean);
  const isNotNow = contacts.some(({ wish }) => wish === 'notNow');
  return (
    <li className={styles.person}>
      <h2>{columnName(t, actor, aliases)}</h2>
      {!aliases && actor.agency.trim() !== '' && <p className={styles.quiet}>{actor.agency}</p>}
      <dl>
        <dt>{t('paper.whatFor')}</dt>
        <dd>{purposes.length > 0 ? purposes.join('; ') : <span className={styles.blank} />}</dd>
        <dt>{t('paper.when')}</dt>
        <dd>
          {contacts.map((contact) => (
            <p key={contact.id}>{whenWords(t, contact)}</p>
          ))}
          {isNotNow && <p className={styles.notNow}>{t('paper.notNow')}</p>}
        </dd>
      </dl>
    </li>
  );
}
