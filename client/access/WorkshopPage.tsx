import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { Banner } from '../ui/Banner.tsx';
import { api } from './api.ts';
import type { WorkshopLine } from './api.ts';
import { DeleteWorkshop } from './DeleteWorkshop.tsx';
import { FacilitatorLinkPanel } from './FacilitatorLinkPanel.tsx';
import { HostProblem } from './HostProblem.tsx';
import { InvitePanel } from './InvitePanel.tsx';
import { KeepingPanel } from './KeepingPanel.tsx';
import { ButtonLink } from './Link.tsx';
import { findFacilitatorLink } from './madeHere.ts';
import { findFacilitator } from './memberships.ts';
import { NoticePage } from './NoticePage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { RehearsePanel } from './RehearsePanel.tsx';
import { RenameWorkshop } from './RenameWorkshop.tsx';
import { RunPanel } from './RunPanel.tsx';
import { useLoaded } from './useLoaded.ts';
import { WorkshopLanguage } from './WorkshopLanguage.tsx';
import styles from './WorkshopPage.module.css';

function WorkshopDesk({ workshop }: { workshop: WorkshopLine }) {
  const t = useText();
  const [title, setTitle] = useState(workshop.title);
  const link = findFacilitatorLink(workshop.id);
  const facilitator = findFacilitator(workshop.id);
  return (
    <PageFrame title={title} width="wide">
      <div className={styles.back}>
        <ButtonLink to="/" look="plain" icon={<ArrowLeft aria-hidden />}>
          {t('home.yours')}
        </ButtonLink>
      </div>
      <div className={styles.head}>
        <h1>{title}</h1>
        <RenameWorkshop workshopId={workshop.id} title={title} onRenamed={setTitle} />
      </div>
      {link && <Banner tone="good" title={t('workshop.made')} />}
      <div className={styles.desk}>
        <InvitePanel workshop={workshop} title={title} />
        <div className={styles.column}>
          <RunPanel boards={workshop.boards} facilitator={facilitator} />
          <FacilitatorLinkPanel link={link} />
          <RehearsePanel workshop={workshop} />
          <KeepingPanel workshop={workshop} />
          <WorkshopLanguage workshop={workshop} />
          <DeleteWorkshop workshopId={workshop.id} title={title} />
        </div>
      </div>
    </PageFrame>
  );
}

/** One workshop on the host's desk: let people in, run it, hand it on, rename or delete it. */
export function WorkshopPage({ workshopId }: { workshopId: string }) {
  const t = useText();
  const find = useCallback(async () => {
    const workshops = await api.listWorkshops();
    return workshops.find(({ id }) => id === workshopId) ?? null;
  }, [workshopId]);
  const [loaded, again] = useLoaded(find);
  if (loaded.state === 'loading') return <PageSkeleton />;
  if (loaded.state === 'failed') return <HostProblem problem={loaded.problem} onAgain={again} />;
  if (loaded.value === null) {
    return <NoticePage title={t('workshop.notHere')}>{t('workshop.notHereText')}</NoticePage>;
  }
  return <WorkshopDesk workshop={loaded.value} />;
}
