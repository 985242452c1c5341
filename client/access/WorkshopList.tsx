import { ListChecks, Plus } from 'lucide-react';
import { formatDay } from '../i18n/dates.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { api } from './api.ts';
import type { WorkshopLine } from './api.ts';
import { ErasedList } from './ErasedList.tsx';
import { formatJoinCode } from './joinCode.ts';
import { ButtonLink, Link } from './Link.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useLoaded } from './useLoaded.ts';
import styles from './WorkshopList.module.css';

function WorkshopRow({ workshop }: { workshop: WorkshopLine }) {
  const t = useText();
  const language = useLanguage();
  return (
    <li className={styles.row}>
      <Link to={`/workshop/${workshop.id}`} className={styles.title}>
        {workshop.rehearsal ? t('rehearsal.named', { title: workshop.title }) : workshop.title}
      </Link>
      <p className={styles.facts}>
        <span className={styles.code}>{t('home.code', { code: formatJoinCode(workshop.code) })}</span>
        <span>{t('home.participants', { count: workshop.people })}</span>
        <span>{t('home.made', { day: formatDay(language, new Date(workshop.createdAt)) })}</span>
      </p>
    </li>
  );
}

function Rows({ workshops }: { workshops: readonly WorkshopLine[] }) {
  const t = useText();
  if (workshops.length === 0) return <EmptyState>{t('home.empty')}</EmptyState>;
  const newestFirst = workshops.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <ul className={styles.list}>
      {newestFirst.map((workshop) => (
        <WorkshopRow key={workshop.id} workshop={workshop} />
      ))}
    </ul>
  );
}

/** The host's workshops, newest first, and the one button that makes another. */
export function WorkshopList() {
  const t = useText();
  const [loaded, again] = useLoaded(api.listWorkshops);
  return (
    <Panel raised labelledBy="workshops">
      <div className={styles.head}>
        <h1 id="workshops">{t('home.yours')}</h1>
        <ButtonLink to="/check" icon={<ListChecks aria-hidden />}>
          {t('roomCheck.title')}
        </ButtonLink>
        <ButtonLink to="/new" look="primary" icon={<Plus aria-hidden />}>
          {t('home.new')}
        </ButtonLink>
      </div>
      {loaded.state === 'loading' && (
        <>
          <Skeleton height="3rem" />
          <Skeleton height="3rem" />
          <Spinner label={t('app.loading')} />
        </>
      )}
      {loaded.state === 'failed' && <ProblemBanner problem={loaded.problem} onAgain={again} />}
      {loaded.state === 'ready' && <Rows workshops={loaded.value} />}
      <ErasedList />
    </Panel>
  );
}
