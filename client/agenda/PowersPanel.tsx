import { useWorkspace } from '../board/workspace.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import styles from './agenda.module.css';
import { powerWords } from './powerWords.ts';

/** What facilitators did for everybody, newest first. What, in which role and when; never words, never to whom. */
export default function PowersPanel() {
  const t = useText();
  const { session } = useWorkspace();
  const powers = useFact(session, (facts) => facts.items.power);
  const newest = Object.values(powers).reverse();
  const language = currentLanguage();
  return (
    <div className={panels.stack}>
      <p className={panels.quiet}>{t('powers.about')}</p>
      {newest.length === 0 && <p>{t('powers.none')}</p>}
      <ol className={styles.powers}>
        {newest.map(({ id, power, role, at, times, step }) => (
          <li key={id}>
            <span>
              {powerWords(t, power, step)}
              {times > 1 && ` ${t('powers.times', { count: times })}`}
            </span>
            <span className={styles.quietLine}>
              {t('powers.when', {
                day: formatDay(language, at),
                time: formatTime(language, at),
                role: t(`powers.role.${role}`),
              })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
