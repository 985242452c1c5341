import { useState } from 'react';
import { WHANAU_KINDS, type Actor } from '../../shared/model/actor.ts';
import { changeClaim, claimWeeks, settleWeek } from '../../shared/operations/agreement.ts';
import type { Claim, ReadAgreement, RotaWeek } from '../../shared/queries/agreement.ts';
import { liveActors } from '../../shared/queries/network.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import { LiveField } from '../network/LiveField.tsx';
import { run } from '../network/mapEdits.ts';
import panels from '../panels/panels.module.css';
import { useActorNames, type NameFor } from '../seats/useNames.ts';
import { useSeats } from '../seats/useSeats.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './agreement.module.css';
import { dayWords } from './agreementWords.ts';

const NOBODY = 'nobody';
const NO_ONE_YET = '';

/** Who comes in a claim, or that nobody does. */
export function useClaimName(): (claim: Claim) => string {
  const t = useText();
  const nameOf = useActorNames();
  return ({ actor, together }) => {
    if (!actor) return t('agreement.nobodyComes');
    if (!together) return nameOf(actor);
    return t('agreement.withWhom', { name: nameOf(actor), other: nameOf(together) });
  };
}

interface RotaProps {
  readonly read: ReadAgreement;
  readonly mayWrite: boolean;
}

/** The weeks, each with who comes; two who take the same one are told there, and settle it there. */
export function RotaWeeks({ read, mayWrite }: RotaProps) {
  return (
    <ol className={styles.weeks}>
      {read.rota.map((week) => (
        <Week key={week.week} read={read} week={week} mayWrite={mayWrite} />
      ))}
    </ol>
  );
}

/** A week reads as a line until somebody changes it; what has to be settled or filled in shows how at once. */
function Week({ read, week, mayWrite }: RotaProps & { week: RotaWeek }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  const { coming, back, isClash } = week;
  const open = mayWrite && changing;
  const isEmpty = coming.length === 0;
  return (
    <li className={styles.week} data-clash={isClash || undefined}>
      <div className={styles.weekHead}>
        <h4>
          {t('network.week', { week: week.week })}{' '}
          <span className={panels.quiet}>{dayWords(read.agreement, week.week)}</span>
        </h4>
        {mayWrite && !(isEmpty && back.length === 0) && (
          <Button
            look="plain"
            aria-expanded={changing}
            aria-label={t('agreement.changeWeekNamed', { week: week.week })}
            onClick={() => setChanging(!changing)}
          >
            {t(changing ? 'agreement.done' : 'agreement.changeWeek')}
          </Button>
        )}
      </div>
      {isClash && <p className={styles.clash}>{t('agreement.clash')}</p>}
      {isEmpty && <p className={panels.quiet}>{t('agreement.nobodyYet')}</p>}
      <ul className={panels.list}>
        {coming.map((claim) => (
          <ComingClaim key={claim.record.id} claim={claim} week={week} mayWrite={mayWrite} open={open} />
        ))}
        {back.map((claim) => (
          <BackClaim key={claim.record.id} claim={claim} week={week} open={open} />
        ))}
      </ul>
      {(open || (mayWrite && isEmpty)) && <AddClaim read={read} week={week} />}
    </li>
  );
}

interface ClaimProps {
  readonly claim: Claim;
  readonly week: RotaWeek;
  /** Whether this week is being changed. */
  readonly open: boolean;
}

function ComingClaim({ claim, week, open, mayWrite }: ClaimProps & { mayWrite: boolean }) {
  const t = useText();
  const workspace = useWorkspace();
  const name = useClaimName()(claim);
  const { record } = claim;
  const others = week.coming.map((one) => one.record);
  return (
    <li className={styles.claim}>
      <strong dir="auto">{name}</strong>
      {!open && record.purpose.trim() !== '' && <span dir="auto">{record.purpose}</span>}
      {open && claim.actor && <ClaimForm claim={claim} name={name} />}
      {mayWrite && week.isClash && (
        <Button
          look="primary"
          aria-label={t('agreement.chooseNamed', { name, week: week.week })}
          onClick={() => run(workspace, settleWeek(others, [record.id]))}
        >
          {t(claim.actor ? 'agreement.choose' : 'agreement.chooseNobody')}
        </Button>
      )}
      {open && !week.isClash && (
        <Button
          aria-label={t('agreement.stepBackNamed', { name, week: week.week })}
          onClick={() => run(workspace, changeClaim(record.id, { stepsBack: true }))}
        >
          {t(claim.actor ? 'agreement.stepBack' : 'agreement.notNobody')}
        </Button>
      )}
    </li>
  );
}

function BackClaim({ claim, week, open }: ClaimProps) {
  const t = useText();
  const workspace = useWorkspace();
  const name = useClaimName()(claim);
  return (
    <li className={styles.back}>
      <span dir="auto">{t(claim.actor ? 'agreement.steppedBack' : 'agreement.notAnyMore', { name })}</span>
      {open && (
        <Button
          aria-label={t('agreement.comeAfterAllNamed', { name, week: week.week })}
          onClick={() => run(workspace, changeClaim(claim.record.id, { stepsBack: false }))}
        >
          {t('agreement.comeAfterAll')}
        </Button>
      )}
    </li>
  );
}

/** Who comes along, and what for. */
function ClaimForm({ claim: { record, actor, together }, name }: { claim: Claim; name: string }) {
  const t = useText();
  const workspace = useWorkspace();
  const nameOf = useActorNames();
  const others = liveActors(workspace.board.snapshot).filter(({ id }) => id !== actor?.id);
  return (
    <div className={panels.stack} role="group" aria-label={name}>
      <Select
        label={t('agreement.together')}
        value={together?.id ?? NO_ONE_YET}
        options={[
          { value: NO_ONE_YET, label: t('agreement.alone') },
          ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
        onChange={(id) => run(workspace, changeClaim(record.id, { together: id === NO_ONE_YET ? null : id }))}
      />
      <LiveField
        label={t('agreement.purpose')}
        value={record.purpose}
        max={200}
        onCommit={(purpose, undoId) => run(workspace, changeClaim(record.id, { purpose }), undoId)}
      />
    </div>
  );
}

/** Those who would come first: services and helpers, before the whānau themselves. */
function listVisitors(actors: readonly Actor[], nameOf: NameFor) {
  const first = (actor: Actor) => Number(WHANAU_KINDS.has(actor.actorKind));
  return actors
    .filter(({ actorKind, presence }) => actorKind !== 'child' && presence !== 'died')
    .toSorted((a, b) => first(a) - first(b))
    .map((actor) => ({ value: actor.id, label: nameOf(actor) }));
}

/** One choice puts somebody down for a week, whoever is there already. */
function AddClaim({ read: { agreement }, week }: { read: ReadAgreement; week: RotaWeek }) {
  const t = useText();
  const workspace = useWorkspace();
  const { board, participantId } = workspace;
  const nameOf = useActorNames();
  const mine = useSeats().find(({ holder }) => holder === participantId);
  const there = new Set([...week.coming, ...week.back].map(({ actor }) => actor?.id ?? NOBODY));
  const actors = liveActors(board.snapshot).toSorted(
    (a, b) => Number(b.id === mine?.actorId) - Number(a.id === mine?.actorId),
  );
  const claim = (value: string) => {
    if (value === NO_ONE_YET) return;
    const who = value === NOBODY ? { nobody: true } : { actor: value };
    run(workspace, claimWeeks(agreement.id, [{ week: week.week, ...who }]));
  };
  const options = [
    { value: NO_ONE_YET, label: t(week.coming.length > 0 ? 'agreement.addAnother' : 'agreement.add') },
    ...listVisitors(actors, nameOf),
    { value: NOBODY, label: t('agreement.nobodyComes') },
  ].filter(({ value }) => !there.has(value));
  return (
    <Select
      label={t('agreement.whoComesIn', { week: week.week })}
      value={NO_ONE_YET}
      options={options}
      onChange={claim}
    />
  );
}
