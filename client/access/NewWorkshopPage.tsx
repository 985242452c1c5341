import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './forms.module.css';
import { keepChoices, nameDays } from './keepChoices.ts';
import { ButtonLink } from './Link.tsx';
import { createWorkshopMaker } from './makeWorkshop.ts';
import { navigate } from './navigation.ts';
import { parseDraft, TITLE_MAX } from './newWorkshopForm.ts';
import type { DraftErrors, NewWorkshopDraft } from './newWorkshopForm.ts';
import { PageFrame } from './PageFrame.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { useTask } from './useTask.ts';

type SectionProps = {
  draft: NewWorkshopDraft;
  errors: DraftErrors;
  change: (part: Partial<NewWorkshopDraft>) => void;
};

const NO_ERRORS: DraftErrors = { title: false, minutes: false };

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function TitleField({ draft, errors, change }: SectionProps) {
  const t = useText();
  return (
    <Field
      large
      label={t('new.name')}
      hint={t('new.nameHint')}
      error={errors.title ? t('new.nameNeeded') : undefined}
      value={draft.title}
      maxLength={TITLE_MAX}
      onChange={(event) => change({ title: event.target.value })}
    />
  );
}

function WorkshopFields({ draft, errors, change }: SectionProps) {
  const t = useText();
  return (
    <>
      <TextArea
        label={t('new.cohorts')}
        hint={t('new.cohortsHint')}
        rows={2}
        value={draft.cohorts}
        onChange={(event) => change({ cohorts: event.target.value })}
      />
      <TextArea
        label={t('new.purpose')}
        hint={t('new.purposeHint')}
        rows={2}
        maxLength={1000}
        value={draft.purpose}
        onChange={(event) => change({ purpose: event.target.value })}
      />
      <Field
        label={t('new.minutes')}
        hint={t('new.minutesHint')}
        error={errors.minutes ? t('new.minutesWrong') : undefined}
        inputMode="numeric"
        className={styles.narrow}
        value={draft.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
      />
    </>
  );
}

function TemplateFields({ draft, change }: SectionProps) {
  const t = useText();
  return (
    <Chips
      stacked
      label={t('new.board')}
      value={draft.template}
      onChange={(template) => change({ template })}
      options={[
        {
          value: 'barriers-enablers',
          label: t('new.templateBarriers'),
          note: t('new.templateBarriersNote'),
        },
        { value: 'network', label: t('new.templateNetwork'), note: t('new.templateNetworkNote') },
        { value: 'blank', label: t('new.templateBlank'), note: t('new.templateBlankNote') },
      ]}
    />
  );
}

const NAMES = { hidden: 'new.namesHidden', shown: 'new.namesShown' } as const;
const REACH = { workshop: 'new.reachWorkshop', board: 'new.reachBoard' } as const;
const BEYOND = {
  themes: 'new.beyondThemes',
  words: 'new.beyondWords',
  nothing: 'new.beyondNothing',
} as const;

/** What people will be told of their words, also while the choices about it are folded. */
function InShort({ draft }: SectionProps) {
  const t = useText();
  const { names, reach, beyond, readers, keepDays } = draft;
  return (
    <section className={styles.short} aria-label={t('new.words')}>
      {readers.trim() && <p dir="auto">{readers}</p>}
      <p>
        {t('new.inShort', {
          names: t(NAMES[names]),
          reach: t(REACH[reach]),
          beyond: t(BEYOND[beyond]),
          keep: nameDays(t, keepDays),
        })}
      </p>
    </section>
  );
}

/** All that has a sensible start, folded; what needs another look unfolds it. */
function MoreChoices({ errors, children }: { errors: DraftErrors; children: ReactNode }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState(errors);
  if (errors !== told) {
    setTold(errors);
    if (errors.minutes) setOpen(true);
  }
  return (
    <details
      className={styles.more}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('new.more')} <span className={styles.quiet}>{t('new.moreHint')}</span>
      </summary>
      <div className={styles.form}>{children}</div>
    </details>
  );
}

function WordsFields({ draft, change }: SectionProps) {
  const t = useText();
  return (
    <>
      <p className={styles.quiet}>{t('new.wordsLead')}</p>
      <TextArea
        rows={2}
        label={t('new.readers')}
        maxLength={400}
        value={draft.readers}
        onChange={(event) => change({ readers: event.target.value })}
      />
      <Chips
        stacked
        label={t('new.names')}
        value={draft.names}
        onChange={(names) => change({ names })}
        options={[
          { value: 'hidden', label: t(NAMES.hidden), note: t('new.namesHiddenNote') },
          { value: 'shown', label: t(NAMES.shown), note: t('new.namesShownNote') },
        ]}
      />
      <Chips
        stacked
        label={t('new.reach')}
        hint={t('new.reachHint')}
        value={draft.reach}
        onChange={(reach) => change({ reach })}
        options={[
          { value: 'workshop', label: t(REACH.workshop) },
          { value: 'board', label: t(REACH.board) },
        ]}
      />
      <Chips
        stacked
        label={t('new.beyond')}
        value={draft.beyond}
        onChange={(beyond) => change({ beyond })}
        options={[
          { value: 'themes', label: t(BEYOND.themes) },
          { value: 'words', label: t(BEYOND.words) },
          { value: 'nothing', label: t(BEYOND.nothing) },
        ]}
      />
      <TextArea
        rows={2}
        label={t('new.care')}
        hint={t('new.careHint')}
        maxLength={1000}
        value={draft.care}
        onChange={(event) => change({ care: event.target.value })}
      />
      <Select
        label={t('keeping.after')}
        options={keepChoices(t, draft.keepDays)}
        value={String(draft.keepDays)}
        onChange={(days) => change({ keepDays: Number(days) })}
      />
    </>
  );
}

function useDraft() {
  const t = useText();
  const [draft, setDraft] = useState<NewWorkshopDraft>({
    title: '',
    purpose: '',
    minutes: '',
    cohorts: '',
    template: 'barriers-enablers',
    names: 'hidden',
    reach: 'workshop',
    beyond: 'themes',
    readers: t('join.readersDefault'),
    care: t('join.careDefault'),
    keepDays: 183,
    lobby: false,
  });
  const change = (part: Partial<NewWorkshopDraft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change };
}

/** What the host decides before anybody comes: the title is enough, everything else has a sensible start. */
export function NewWorkshopPage() {
  const t = useText();
  const { draft, change } = useDraft();
  const [name, setName] = useState('');
  const [make] = useState(() => createWorkshopMaker());
  const [errors, setErrors] = useState(NO_ERRORS);
  const task = useTask();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const parsed = parseDraft(draft);
    setErrors('errors' in parsed ? parsed.errors : NO_ERRORS);
    if ('errors' in parsed) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    task.run(async () => {
      const workshopId = await make({ ...parsed, name });
      navigate(`/workshop/${workshopId}`, { replace: true });
    });
  };
  const section = { draft, errors, change };
  return (
    <PageFrame title={t('new.title')}>
      <Panel raised>
        <h1>{t('new.title')}</h1>
        <form className={styles.form} onSubmit={submit} noValidate>
          <TitleField {...section} />
          <TemplateFields {...section} />
          <InShort {...section} />
          <MoreChoices errors={errors}>
            <WorkshopFields {...section} />
            <Section title={t('new.door')}>
              <Switch
                label={t('new.lobby')}
                hint={t('new.lobbyHint')}
                on={draft.lobby}
                onChange={(lobby) => change({ lobby })}
              />
            </Section>
            <Section title={t('new.words')}>
              <WordsFields {...section} />
            </Section>
            <Section title={t('new.you')}>
              <Field
                label={t('new.yourName')}
                hint={t('new.yourNameHint')}
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </Section>
          </MoreChoices>
          {task.problem && <ProblemBanner problem={task.problem} />}
          <div className={styles.actions}>
            <Button type="submit" look="primary" large busy={task.busy}>
              {t(task.busy ? 'new.going' : 'new.go')}
            </Button>
            <ButtonLink to="/" look="plain" large>
              {t('ui.cancel')}
            </ButtonLink>
          </div>
        </form>
      </Panel>
    </PageFrame>
  );
}
