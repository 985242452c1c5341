import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { Panel } from '../ui/Panel.tsx';
import styles from './AboutPage.module.css';
import { PageFrame } from './PageFrame.tsx';

const KEPT: readonly (readonly [title: TextKey, text: TextKey])[] = [
  ['about.operator', 'about.operatorText'],
  ['about.server', 'about.serverText'],
  ['about.device', 'about.deviceText'],
  ['about.outside', 'about.outsideText'],
];

/** Who made what, and what is kept where. */
export function AboutPage() {
  const t = useText();
  return (
    <PageFrame title={t('about.title')}>
      <Panel className={styles.sheet}>
        <h1>{t('about.title')}</h1>
        <p className={styles.lead}>{t('about.lead')}</p>
        <h2>{t('about.kept')}</h2>
        {KEPT.map(([title, text]) => (
          <section key={title} className={styles.section}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </section>
        ))}
        <h2>{t('about.credits')}</h2>
        <p>{t('about.creditsLead')}</p>
        <ul className={styles.works}>
          <li>{t('about.creditsGoodStart')}</li>
          <li>{t('about.creditsPartnerships')}</li>
        </ul>
        <h2>{t('about.licences')}</h2>
        <p>{t('about.licencesText')}</p>
      </Panel>
    </PageFrame>
  );
}
