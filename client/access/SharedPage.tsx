import { HandHeart, Printer } from 'lucide-react';
import { useCallback } from 'react';
import type { ToldAnswers } from '../../shared/export/toldAnswers.ts';
import { STEMS } from '../../shared/session/themingFacts.ts';
import { formatDay } from '../i18n/dates.ts';
import { describeLinks } from '../i18n/describeLinks.ts';
import type { GetText } from '../i18n/texts.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { api } from './api.ts';
import type { SharedAnswers, SharedBoard, SharedTheme } from './api.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import styles from './SharedPage.module.css';
import { useLoaded } from './useLoaded.ts';
import { useSecret } from './useRoute.ts';

/** For managers and others outside: what a workshop came to, in sentences, themes and counts. Read only. */
export function SharedPage() {
  const t = useText();
  const secret = useSecret();
  if (!secret) return <NoticePage title={t('shared.none')}>{t('shared.noneText')}</NoticePage>;
  return <OpenShared key={secret} secret={secret} />;
}

function OpenShared({ secret }: { secret: string }) {
  const t = useText();
  const open = useCallback(() => api.shared(secret), [secret]);
  const [loaded, again] = useLoaded(open);
  if (loaded.state === 'loading') return <PageSkeleton label={t('shared.looking')} />;
  if (loaded.state === 'ready') return <Shared shared={loaded.value} />;
  const { kind, detail } = loaded.problem;
  if (kind === 'wrong-code')
    return <NoticePage title={t('shared.wrong')}>{t('shared.wrongText')}</NoticePage>;
  return (
    <PageFrame>
      {kind === 'not-promised' ? (
        <Banner tone="attention" title={t('shared.notPromised')}>
          {detail}
        </Banner>
      ) : (
        <ProblemBanner problem={loaded.problem} onAgain={again} />
      )}
    </PageFrame>
  );
}

function Shared({ shared }: { shared: SharedBoard }) {
  const t = useText();
  const language = useLanguage();
  const { workshop, board, themes, notes, until } = shared;
  const { all, themed, alone, rest } = notes;
  return (
    <PageFrame title={t('shared.title', { board: board.title, title: workshop.title })}>
      <Panel raised className={styles.sheet}>
        <header className={styles.head}>
          <p className={styles.quiet}>{workshop.title}</p>
          <h1>{board.title}</h1>
          <p>{t('shared.lead')}</p>
        </header>
        <Sentences shared={shared} />
        <section className={styles.part}>
          <h2>{t('shared.themes')}</h2>
          {themes.length === 0 ? (
            <p className={styles.quiet}>{t('shared.noThemes')}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t('shared.themesHint')}</p>
              <Themes themes={themes} />
              {isAnswered(themes) && <p className={styles.quiet}>{t('shared.answersHint')}</p>}
            </>
          )}
          <p className={styles.number}>{t('shared.sum', { count: all, themed, alone, rest })}</p>
        </section>
        <footer className={styles.part}>
          <p className={styles.care}>
            <HandHeart aria-hidden />
            <span>
              <strong>{t('shared.care')}: </strong>
              {workshop.care || t('shared.careDefault')}
            </span>
          </p>
          <p className={styles.quiet}>{t('shared.until', { day: formatDay(language, until) })}</p>
          <Button className={styles.print} icon={<Printer aria-hidden />} onClick={() => print()}>
            {t('shared.print')}
          </Button>
        </footer>
      </Panel>
    </PageFrame>
  );
}

function Sentences({ shared: { distilled, themes } }: { shared: SharedBoard }) {
  const t = useText();
  // Where there are themes to read, nothing looks as if it were unfinished.
  if (distilled.length === 0 && themes.length > 0) return null;
  if (distilled.length === 0) return <p className={styles.quiet}>{t('shared.noSentences')}</p>;
  return STEMS.map((stem) => {
    const own = distilled.filter((one) => one.stem === stem);
    if (own.length === 0) return null;
    return (
      <section key={stem} className={styles.part}>
        <h2>{t(`distilled.${stem}`)}</h2>
        <ul className={styles.sentences}>
          {own.map(({ text, themes, notes, answers }, index) => (
            <li key={index}>
              <p className={styles.sentence} dir="auto">
                {text}
              </p>
              <p className={styles.quiet}>{describeLinks(t, themes, notes)}</p>
              <Answers answers={answers} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function isAnswered(themes: readonly SharedTheme[]): boolean {
  return themes.some(({ answers, inner }) => answers !== null || isAnswered(inner));
}

function Themes({ themes }: { themes: readonly SharedTheme[] }) {
  const t = useText();
  return (
    <ul className={styles.themes}>
      {themes.map(({ title, notes, answers, inner }, index) => (
        <li key={index}>
          <p className={styles.theme}>
            <span dir="auto">{title.trim() || t('shared.untitled')}</span>
            <span className={styles.number}>{t('theming.notes', { count: notes })}</span>
          </p>
          <Answers answers={answers} />
          {inner.length > 0 && <Themes themes={inner} />}
        </li>
      ))}
    </ul>
  );
}

/** What people said of it when they were asked whether it is right. */
function Answers({ answers }: { answers: SharedAnswers }) {
  const t = useText();
  if (answers === null) return null;
  return <p className={styles.answers}>{describeAnswers(t, answers)}</p>;
}

function describeAnswers(t: GetText, { answered: count, each, most }: ToldAnswers): string {
  if (each !== null) return t('shared.answers', { ...each });
  if (most === null) return t('shared.answersDiffer', { count });
  return t('shared.answersMost', { count, answer: t(`shared.answer.${most}`) });
}
