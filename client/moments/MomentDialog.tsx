import { LayoutDashboard } from 'lucide-react';
import { useState } from 'react';
import type { MomentFact } from '../../shared/session/momentFacts.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { useFact } from '../session/useFact.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { AsBoard } from './AsBoard.tsx';
import { Changes } from './Changes.tsx';
import { compareLines } from './compareLines.ts';
import { goneWords } from './goneWords.ts';
import { Lines } from './Lines.tsx';
import { momentName, momentTime } from './momentWords.ts';
import { useLinesNow, useMoment, useMomentLines, type MomentState } from './useMomentLines.ts';

const ALONE = 'alone';
const NOW = 'now';

/** The board as it was: to look at, to lay beside another moment or the board of now, and to make a board of. Nothing in it can be changed. */
export default function MomentDialog({ moment, onClose }: { moment: MomentFact; onClose(): void }) {
  const t = useText();
  const { session, boardId } = useWorkspace();
  const moments = useFact(session, (facts) => facts.items.moment);
  const [beside, setBeside] = useState<string>(ALONE);
  const [making, setMaking] = useState(false);
  const state = useMoment(moment.id);
  const others = Object.values(moments).filter((one) => one.boardId === boardId && one.id !== moment.id);
  const name = (one: MomentFact) => `${momentName(t, one)} · ${momentTime(one)}`;
  const other = others.find(({ id }) => id === beside) ?? null;
  const make = (
    <Button icon={<LayoutDashboard aria-hidden />} onClick={() => setMaking(true)}>
      {t('moments.asBoard')}
    </Button>
  );
  const isRead = state !== null && state !== 'failed';
  return (
    <Dialog
      wide
      open
      title={momentName(t, moment)}
      onClose={onClose}
      actions={isRead && !making ? make : undefined}
    >
      <Told moment={moment} state={state} />
      {making && <AsBoard moment={moment} />}
      <Select
        label={t('moments.beside')}
        value={beside}
        onChange={setBeside}
        options={[
          { value: ALONE, label: t('moments.alone') },
          { value: NOW, label: t('moments.asNow') },
          ...others.toReversed().map((one) => ({ value: one.id, label: name(one) })),
        ]}
      />
      {state === null && <Spinner label={t('app.loading')} />}
      {beside === ALONE && <Look state={state} />}
      {beside === NOW && <BesideNow state={state} />}
      {other && <BesideOther key={other.id} moment={moment} state={state} other={other} />}
    </Dialog>
  );
}

function Told({ moment, state }: { moment: MomentFact; state: MomentState }) {
  const t = useText();
  if (state === 'failed') return <Banner tone="attention" title={t('moments.failed')} />;
  const gone = state ? goneWords(t, state.gone) : '';
  return (
    <div>
      <p>{t('moments.asItWas', { when: momentTime(moment) })}</p>
      {gone !== '' && <p className={panels.quiet}>{t('moments.goneSince', { what: gone })}</p>}
    </div>
  );
}

function Look({ state }: { state: MomentState }) {
  const lines = useMomentLines(state);
  return lines && <Lines lines={lines} />;
}

function BesideNow({ state }: { state: MomentState }) {
  const before = useMomentLines(state);
  const now = useLinesNow();
  return before && <Changes changes={compareLines(before, now)} />;
}

interface BesideProps {
  readonly moment: MomentFact;
  readonly state: MomentState;
  readonly other: MomentFact;
}

/** The earlier one first, whichever was chosen first. */
function BesideOther({ moment, state, other }: BesideProps) {
  const t = useText();
  const otherState = useMoment(other.id);
  const mine = useMomentLines(state);
  const theirs = useMomentLines(otherState);
  if (otherState === 'failed') return <Banner tone="attention" title={t('moments.failed')} />;
  if (!mine || !theirs) return <Spinner label={t('app.loading')} />;
  const isFirst = moment.at <= other.at;
  return <Changes changes={isFirst ? compareLines(mine, theirs) : compareLines(theirs, mine)} />;
}
