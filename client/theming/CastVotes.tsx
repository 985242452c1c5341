import { EyeOff, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { BallotFact } from '../../shared/session/themingFacts.ts';
import { useText } from '../i18n/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { votesCast } from './asked.ts';
import { itemLabel, type BallotItem } from './ballotItems.ts';
import styles from './vote.module.css';
import { useBallotItems } from './useBallotItems.ts';
import { useVotes } from './useVotes.ts';

/** So many are shown at first; longer lists have a field to find in. */
const SHOWN = 40;

function foldCase(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Gives votes within the budget; each can be taken back until the vote closes. */
export function CastVotes({ ballot }: { ballot: BallotFact }) {
  const t = useText();
  const [votes, give] = useVotes(ballot);
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const items = useBallotItems(ballot);
  const left = Math.max(0, ballot.budget - votesCast({ mine: votes }));
  const found = items.filter(({ title }) => foldCase(title).includes(foldCase(wanted.trim())));
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <div className={styles.vote}>
      <h3 dir="auto">{ballot.title}</h3>
      <p className={styles.promise}>
        <EyeOff aria-hidden />
        <span>{t('vote.promise')}</span>
      </p>
      <p className={styles.left} role="status">
        {t('vote.left', { count: left })}
      </p>
      {items.length === 0 && <p className={styles.quiet}>{t('vote.nothing')}</p>}
      {items.length > SHOWN && (
        <Field
          label={t('search.label')}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul className={styles.items}>
        {shown.map((item) => (
          <VoteItem
            key={item.id}
            item={item}
            votes={votes[item.id] ?? 0}
            canGive={left > 0}
            onGive={(more) => give(item.id, more)}
          />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button onClick={() => setAll(true)}>
          {t('vote.showMore', { count: found.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

interface VoteItemProps {
  readonly item: BallotItem;
  readonly votes: number;
  readonly canGive: boolean;
  onGive(more: 1 | -1): void;
}

function VoteItem({ item, votes, canGive, onGive }: VoteItemProps) {
  const t = useText();
  const label = itemLabel(item);
  return (
    <li className={styles.item} data-voted={votes > 0 || undefined}>
      <span className={styles.title} dir="auto">
        {item.title}
        {item.hint && <span className={styles.hint}>{item.hint}</span>}
      </span>
      <span className={styles.buttons}>
        <IconButton
          label={t('vote.takeBack', { title: label })}
          icon={<Minus aria-hidden />}
          disabled={votes === 0}
          onClick={() => onGive(-1)}
        />
        <output className={styles.count} aria-label={t('vote.given', { count: votes })}>
          {votes}
        </output>
        <IconButton
          label={t('vote.give', { title: label })}
          icon={<Plus aria-hidden />}
          disabled={!canGive}
          onClick={() => onGive(1)}
        />
      </span>
    </li>
  );
}
