import { LayoutGrid } from 'lucide-react';
import { countNotes } from '../../../shared/queries/noteCounts.ts';
import { DEAL_WAYS, type DealWay } from '../../../shared/queries/dealNotes.ts';
import type { PersonFact } from '../../../shared/session/facts.ts';
import { MOST_DEALT, MOST_TABLES } from '../../../shared/session/limits.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { useText } from '../../i18n/useText.ts';
import type { GetText } from '../../i18n/texts.ts';
import { useListVersion } from '../../outline/useListVersion.ts';
import { useFact } from '../../session/useFact.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { dealOut, peopleAsJoined, planDeal, spreadPeople, type Seat } from '../dealing.ts';
import { Fold } from '../Fold.tsx';
import { NeedsConnection } from '../NeedsConnection.tsx';
import { OthersSee } from '../OthersSee.tsx';
import { Stepper } from '../Stepper.tsx';
import styles from '../theming.module.css';
import { useBusy } from '../useBusy.ts';
import { useKept } from '../useKept.ts';
import { useWaits } from '../useWaits.ts';
import { useParticipantsHere } from '../usePeopleHere.ts';
import { SharesPreview } from './SharesPreview.tsx';

type Kind = 'tables' | 'people';
type Seating = 'joined' | 'choose' | 'spread';

const WAYS = { parts: 'theming.wayParts', mixed: 'theming.wayMixed' } as const;
const SEATINGS = {
  joined: 'theming.seatJoined',
  choose: 'theming.seatChoose',
  spread: 'theming.seatSpread',
} as const;
/** People at one table when nobody has said otherwise. */
const USUAL_TABLE = 4;

interface DealFormProps {
  /** There are tables already, which these will replace. */
  readonly again?: boolean;
  onDealt?(): void;
}

function personName(t: GetText, { name }: PersonFact, index: number): string {
  return name || t('theming.somebody', { number: index + 1 });
}

/** How the notes that are in no theme are shared out, looked at before it is done. */
export function DealForm({ again = false, onDealt }: DealFormProps) {
  const t = useText();
  const workspace = useWorkspace();
  const { boardId } = workspace;
  const command = useCommand();
  const here = useParticipantsHere();
  const cohorts = useFact(workspace.session, ({ items }) => items.cohort);
  const [busy, start] = useBusy();
  const { waits } = useWaits('dealTables');
  const [kind, setKind] = useKept<Kind>(`${boardId} kind`, 'tables');
  const [chosen, setChosen] = useKept<number | null>(`${boardId} tables`, null);
  const [way, setWay] = useKept<DealWay>(`${boardId} way`, 'parts');
  const [chosenSeating, setSeating] = useKept<Seating | null>(`${boardId} seating`, null);
  useListVersion(workspace.board);
  const { snapshot } = workspace.board;
  const { rest: left, all } = countNotes(snapshot);
  const namesOf = (tables: number) =>
    Array.from({ length: tables }, (_, index) => t('theming.tableName', { number: index + 1 }));
  // Groups that are called as tables are say how many there are, and who sits where.
  const grouped = peopleAsJoined(namesOf(MOST_TABLES), Object.values(cohorts), here);
  const usual =
    grouped === null
      ? Math.round(here.length / USUAL_TABLE)
      : grouped.findLastIndex(({ length }) => length > 0) + 1;
  const count = chosen ?? Math.min(12, Math.max(2, usual));
  const asJoined = grouped === null ? null : grouped.slice(0, count);
  const first: Seating = asJoined ? 'joined' : 'choose';
  const seating = chosenSeating === null || (chosenSeating === 'joined' && !asJoined) ? first : chosenSeating;
  if (all === 0) return <p className={styles.quiet}>{t('theming.noNotes')}</p>;
  if (left === 0) return <p className={styles.quiet}>{t('theming.nothingToDeal')}</p>;
  if (left > MOST_DEALT)
    return <p className={styles.quiet}>{t('theming.tooMuchToDeal', { count: MOST_DEALT })}</p>;

  const seatsOf = (people: readonly (readonly string[])[]): Seat[] =>
    kind === 'people'
      ? here.slice(0, MOST_TABLES).map((person, index) => ({
          title: personName(t, person, index).slice(0, 80),
          kind: 'person',
          people: [person.id],
        }))
      : namesOf(count).map((title, index) => ({
          title,
          kind: 'table',
          people: people[index] ?? [],
        }));
  const plan = planDeal(snapshot, seatsOf([]), way);
  const deal = async () => {
    const ids = here.map(({ id }) => id);
    const people =
      seating === 'spread' ? spreadPeople(ids, count) : seating === 'joined' ? (asJoined ?? []) : [];
    const planned = planDeal(snapshot, seatsOf(people), way);
    if (!(await dealOut(workspace, command, planned))) return;
    workspace.announce(t('theming.dealt', { count: left }));
    if (planned.box) workspace.canvas?.show(planned.box);
    onDealt?.();
  };
  return (
    <>
      <p>{t('theming.leftToDeal', { count: left })}</p>
      <Chips
        label={t('theming.dealTo')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'tables', label: t('theming.dealTables') },
          { value: 'people', label: t('theming.dealPeople') },
        ]}
      />
      {kind === 'tables' && (
        <Stepper
          label={t('theming.tableCount')}
          value={count}
          least={1}
          most={MOST_TABLES}
          onChange={setChosen}
        />
      )}
      <Fold title={`${t(WAYS[way])}${kind === 'tables' ? ` · ${t(SEATINGS[seating])}` : ''}`}>
        <Chips
          label={t('theming.way')}
          value={way}
          onChange={setWay}
          options={DEAL_WAYS.map((value) => ({ value, label: t(WAYS[value]) }))}
        />
        {kind === 'tables' && (
          <Chips
            label={t('theming.seating')}
            value={seating}
            onChange={setSeating}
            options={[
              ...(asJoined ? [{ value: 'joined' as const, label: t(SEATINGS.joined) }] : []),
              { value: 'choose', label: t(SEATINGS.choose) },
              { value: 'spread', label: t(SEATINGS.spread) },
            ]}
          />
        )}
      </Fold>
      <SharesPreview plan={plan} snapshot={snapshot} />
      <OthersSee>{t(again ? 'theming.dealAgainSeen' : 'theming.dealSeen')}</OthersSee>
      <NeedsConnection command="dealTables" />
      <Button
        look="primary"
        icon={<LayoutGrid aria-hidden />}
        busy={busy || waits}
        disabled={plan.tables.length === 0}
        onClick={() => start(deal)}
      >
        {t('theming.deal', { count: left })}
      </Button>
    </>
  );
}
