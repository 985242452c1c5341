import { ArrowLeftRight, Eye, MessageCircleQuestion } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SeatFact } from '../../shared/session/networkFacts.ts';
import { PRIORITIES, type Priority } from '../../shared/model/place.ts';
import { DOUBLE_MAX } from '../../shared/session/enquiryCommands.ts';
import { useCommand } from '../board/useCommand.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useText } from '../i18n/useText.ts';
import panels from '../panels/panels.module.css';
import { BigButton } from '../room/BigButton.tsx';
import { useIsFacilitator } from '../room/useRoom.ts';
import { usePersonName } from '../seats/useNames.ts';
import { useSeats } from '../seats/useSeats.ts';
import { useFact } from '../session/useFact.ts';
import { useBusy } from '../theming/useBusy.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { ROWS } from './Doubles.tsx';
import styles from './enquiry.module.css';
import { useEnquiring, useMySwap, useOthersSeats, useSeatName } from './useEnquiry.ts';

type Way = 'swap' | 'double' | 'mirror';

/** Ways to feel what it is like for somebody else; each asks before anything happens. */
export function EnquiryCard() {
  const t = useText();
  const { participantId } = useWorkspace();
  const isFacilitator = useIsFacilitator();
  const enquiring = useEnquiring();
  const [open, setOpen] = useState(false);
  const swap = useMySwap();
  const sits = useSeats().some(({ holder, kind }) => holder === participantId && kind === 'seat');
  const others = useOthersSeats().length;
  const [way, setWay] = useState<Way | null>(null);
  const maySwap = (sits && others > 0) || (isFacilitator && others > 1);
  const mayLookOn = sits || (isFacilitator && others > 0);
  if (enquiring === 'no' || swap || (others === 0 && !sits)) return null;
  if (enquiring === 'may' && !open)
    return (
      <Button icon={<ArrowLeftRight aria-hidden />} onClick={() => setOpen(true)}>
        {t('enquiry.title')}
      </Button>
    );
  const done = () => setWay(null);
  return (
    <section className={panels.stack} aria-label={t('enquiry.title')}>
      <h3>{t('enquiry.title')}</h3>
      {way === null && (
        <>
          {maySwap && (
            <BigButton
              icon={<ArrowLeftRight aria-hidden />}
              title={t('enquiry.swap')}
              state={t('enquiry.swapHint')}
              onPress={() => setWay('swap')}
            />
          )}
          {others > 0 && (
            <BigButton
              icon={<MessageCircleQuestion aria-hidden />}
              title={t('enquiry.double')}
              state={t('enquiry.doubleHint')}
              onPress={() => setWay('double')}
            />
          )}
          {mayLookOn && (
            <BigButton
              icon={<Eye aria-hidden />}
              title={t('enquiry.mirror')}
              state={t('enquiry.mirrorHint')}
              onPress={() => setWay('mirror')}
            />
          )}
          <details className={styles.terms}>
            <summary>{t('enquiry.terms')}</summary>
            <p>{t('enquiry.termsHint')}</p>
          </details>
        </>
      )}
      {way === 'swap' && <SwapForm onDone={done} />}
      {way === 'double' && <DoubleForm onDone={done} />}
      {way === 'mirror' && <MirrorForm onDone={done} />}
    </section>
  );
}

interface FormProps {
  onDone(): void;
}

/** Seats to choose from: whose they are, and who sits there. */
function useSeatOptions(seats: readonly SeatFact[]) {
  const t = useText();
  const seatName = useSeatName();
  const personName = usePersonName();
  return seats.map((seat) => ({
    value: seat.id,
    label: t('enquiry.seatOf', { seat: seatName(seat.id), name: personName(seat.holder ?? '') }),
  }));
}

function useHeldSeats(): { readonly mine: SeatFact | undefined; readonly held: readonly SeatFact[] } {
  const { participantId } = useWorkspace();
  const seats = useSeats();
  const held = seats.filter(({ kind, holder }) => kind === 'seat' && holder !== null);
  return { mine: held.find(({ holder }) => holder === participantId), held };
}

/** The chosen one, or the first where that is gone by now. */
function chosenOf(options: readonly { readonly value: string }[], value: string): string {
  return (options.find((one) => one.value === value) ?? options[0])?.value ?? '';
}

function Form(
  props: FormProps & {
    title: string;
    action: string;
    may: boolean;
    send(): Promise<unknown>;
    children: ReactNode;
  },
) {
  const t = useText();
  const [busy, start] = useBusy();
  return (
    <div className={styles.form}>
      <h4>{props.title}</h4>
      {props.children}
      <div className={panels.row}>
        <Button onClick={props.onDone}>{t('ui.cancel')}</Button>
        <Button look="primary" busy={busy} disabled={!props.may} onClick={() => start(props.send)}>
          {props.action}
        </Button>
      </div>
    </div>
  );
}

function SwapForm({ onDone }: FormProps) {
  const t = useText();
  const command = useCommand();
  const { mine, held } = useHeldSeats();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const all = useSeatOptions(held);
  const seatId = mine?.id ?? chosenOf(all, first);
  const others = useSeatOptions(held.filter(({ id }) => id !== seatId));
  const withSeatId = chosenOf(others, second);
  const send = async () => {
    if ((await command('askSwap', { seatId, withSeatId })).ok) onDone();
  };
  return (
    <Form
      title={t('enquiry.swap')}
      action={t('enquiry.askThem')}
      may={withSeatId !== ''}
      send={send}
      onDone={onDone}
    >
      {!mine && <Select label={t('enquiry.who')} options={all} value={seatId} onChange={setFirst} />}
      <Select label={t('enquiry.withWhom')} options={others} value={withSeatId} onChange={setSecond} />
      <p className={panels.quiet}>{t('enquiry.swapTold')}</p>
    </Form>
  );
}

function MirrorForm({ onDone }: FormProps) {
  const t = useText();
  const { session } = useWorkspace();
  const command = useCommand();
  const { mine, held } = useHeldSeats();
  const [seat, setSeat] = useState('');
  const [who, setWho] = useState('');
  const seats = useSeatOptions(held);
  const seatId = mine?.id ?? chosenOf(seats, seat);
  const holder = held.find(({ id }) => id === seatId)?.holder;
  const people = useFact(session, ({ items }) => items.person);
  const others = Object.values(people)
    .filter(({ id, here, role, removed }) => id !== holder && here && role !== 'observer' && !removed)
    .map(({ id, name }) => ({ value: id, label: name || t('people.unnamed') }));
  const by = chosenOf(others, who);
  const send = async () => {
    if ((await command('askMirror', { seatId, by })).ok) onDone();
  };
  return (
    <Form
      title={t('enquiry.mirror')}
      action={t('enquiry.askThem')}
      may={by !== '' && seatId !== ''}
      send={send}
      onDone={onDone}
    >
      {!mine && <Select label={t('enquiry.whoLooksOn')} options={seats} value={seatId} onChange={setSeat} />}
      <Select label={t('enquiry.whoShows')} options={others} value={by} onChange={setWho} />
      <p className={panels.quiet}>{t('enquiry.mirrorTold')}</p>
    </Form>
  );
}

function DoubleForm({ onDone }: FormProps) {
  const t = useText();
  const command = useCommand();
  const [seat, setSeat] = useState('');
  const [row, setRow] = useState<Priority>('matters');
  const [text, setText] = useState('');
  const seats = useSeatOptions(useOthersSeats());
  const seatId = chosenOf(seats, seat);
  const send = async () => {
    if ((await command('sayFor', { seatId, row, text })).ok) onDone();
  };
  return (
    <Form
      title={t('enquiry.double')}
      action={t('enquiry.askIsThatSo')}
      may={text.trim() !== '' && seatId !== ''}
      send={send}
      onDone={onDone}
    >
      <Select label={t('enquiry.forWhom')} options={seats} value={seatId} onChange={setSeat} />
      <Select
        label={t('enquiry.about')}
        options={PRIORITIES.map((value) => ({ value, label: t(ROWS[value]) }))}
        value={row}
        onChange={setRow}
      />
      <TextArea
        label={t('enquiry.asI')}
        placeholder={t('seat.asI')}
        dir="auto"
        maxLength={DOUBLE_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className={panels.quiet}>{t('enquiry.doubleTold')}</p>
    </Form>
  );
}
