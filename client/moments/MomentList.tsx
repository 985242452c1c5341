import { Bookmark } from 'lucide-react';
import { Suspense, useState, type FormEvent } from 'react';
import type { MomentFact } from '../../shared/session/momentFacts.ts';
import agenda from '../agenda/agenda.module.css';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Confirm } from '../theming/Confirm.tsx';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { later } from '../ui/later.ts';
import { momentHolds, momentName, momentTime } from './momentWords.ts';
import styles from './moments.module.css';

const MomentDialog = later(() => import('./MomentDialog.tsx'));

/** The board as it was at steps and breaks, and when somebody kept it. */
export function MomentList() {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const moments = useFact(session, (facts) => facts.items.moment);
  const [open, setOpen] = useState<string | null>(null);
  const here = Object.values(moments)
    .filter((moment) => moment.boardId === boardId)
    .sort((a, b) => b.at - a.at);
  const looked = here.find(({ id }) => id === open);
  return (
    <section className={panels.stack} aria-label={t('moments.title')}>
      <h3>{t('moments.title')}</h3>
      <p className={panels.quiet}>{t('moments.about')}</p>
      <Keep />
      <ul className={agenda.powers}>
        {here.map((moment) => (
          <Row key={moment.id} moment={moment} onLook={() => setOpen(moment.id)} />
        ))}
      </ul>
      {looked && (
        <Suspense>
          <MomentDialog key={looked.id} moment={looked} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Keep() {
  const t = useText();
  const { boardId } = useWorkspace();
  const command = useCommand();
  const [title, setTitle] = useState('');
  const [busy, start] = useBusy();
  const keep = async () => {
    const { ok } = await command('keepMoment', { boardId, title });
    if (ok) setTitle('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(keep);
  };
  return (
    <form className={panels.stack} onSubmit={submit}>
      <Field
        label={t('moments.name')}
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" icon={<Bookmark aria-hidden />} busy={busy}>
        {t('moments.keep')}
      </Button>
    </form>
  );
}

function Row({ moment, onLook }: { moment: MomentFact; onLook(): void }) {
  const t = useText();
  const command = useCommand();
  const name = momentName(t, moment);
  return (
    <li>
      <span>{name}</span>
      <span className={agenda.quietLine}>{[momentTime(moment), momentHolds(t, moment)].join(' · ')}</span>
      <div className={styles.buttons}>
        <Button onClick={onLook} aria-label={t('moments.lookAt', { name })}>
          {t('moments.look')}
        </Button>
        <Confirm
          label={t('moments.remove')}
          question={t('moments.removeAsk')}
          onConfirm={() => command('dropMoment', { momentId: moment.id })}
        />
      </div>
    </li>
  );
}
