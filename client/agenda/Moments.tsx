import { Bookmark } from 'lucide-react';
import type { MomentFact } from '../../shared/session/momentFacts.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { formatDay, formatTime } from '../i18n/dates.ts';
import { currentLanguage } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agenda.module.css';

/** The board as it was at breaks, and when somebody kept it. */
export function Moments() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const command = useCommand();
  const [busy, start] = useBusy();
  const moments = useFact(session, (facts) => facts.items.moment);
  const here = Object.values(moments).filter((moment) => moment.boardId === boardId);
  return (
    <section className={panels.stack} aria-label={t('moments.title')}>
      <h3>{t('moments.title')}</h3>
      <p className={panels.quiet}>{t('moments.about')}</p>
      <Button
        icon={<Bookmark aria-hidden />}
        busy={busy}
        onClick={() => start(() => command('keepMoment', { boardId, title: '' }))}
      >
        {t('moments.keep')}
      </Button>
      <ul className={styles.powers}>
        {here.toReversed().map((moment) => (
          <Row key={moment.id} moment={moment} />
        ))}
      </ul>
    </section>
  );
}

function Row({ moment }: { moment: MomentFact }) {
  const t = useText();
  const command = useCommand();
  const { id, title, step, at, notes } = moment;
  const language = currentLanguage();
  return (
    <li>
      <span>{title || (step ? t(`step.${step}`) : t('moments.unnamed'))}</span>
      <span className={styles.quietLine}>
        {t('moments.when', { day: formatDay(language, at), time: formatTime(language, at), count: notes })}
      </span>
      <Confirm
        label={t('moments.remove')}
        question={t('moments.removeAsk')}
        onConfirm={() => command('dropMoment', { momentId: id })}
      />
    </li>
  );
}
