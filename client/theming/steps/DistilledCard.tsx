import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import type { DistilledFact } from '../../../shared/session/themingFacts.ts';
import { useCommand } from '../../board/useCommand.ts';
import { useWorkspace } from '../../board/workspace.ts';
import { describeLinks } from '../../i18n/describeLinks.ts';
import { useText } from '../../i18n/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { Menu } from '../../ui/Menu.tsx';
import { rankOneOn } from '../distilledOrder.ts';
import panelStyles from '../../panels/panels.module.css';
import distilStyles from '../distil.module.css';
import styles from '../theming.module.css';
import { useItems } from '../useItems.ts';

interface DistilledCardProps {
  /** All of its stem, in order. */
  readonly list: readonly DistilledFact[];
  readonly at: number;
  onEdit(): void;
}

/** One statement: a draft, or offered to the group. */
export function DistilledCard({ list, at, onEdit }: DistilledCardProps) {
  const t = useText();
  const command = useCommand();
  const one = list[at];
  const { boardId } = useWorkspace();
  const checks = useItems('check');
  if (!one) return null;
  const { id: distilledId, text, state, themes, notes } = one;
  const offered = state === 'offered';
  const move = (direction: 'up' | 'down') => {
    const rank = rankOneOn(
      list.map((other) => other.rank),
      at,
      direction,
    );
    if (rank !== null) void command('changeDistilled', { distilledId, rank });
  };
  const isAsked = checks.some(
    ({ state: of, items }) => of === 'open' && items.some(({ id }) => id === distilledId),
  );
  const ask = () =>
    command('openCheck', { boardId, about: 'distilled', itemIds: [distilledId], closesAt: null });
  const offer = (on: boolean) => void command('offerDistilled', { distilledId, offered: on });
  return (
    <li className={panelStyles.card}>
      <p className={distilStyles.statementText} dir="auto">
        {text || t('theming.noWords')}
      </p>
      <p className={styles.quiet}>
        <span className={joinClasses(distilStyles.mark, offered && distilStyles.markOn)}>
          {t(offered ? 'theming.offered' : 'theming.draft')}
        </span>{' '}
        {describeLinks(t, themes.length, notes.length)}
      </p>
      <div className={styles.row}>
        <Button onClick={onEdit}>{t('theming.edit')}</Button>
        {!offered && text !== '' && <Button onClick={() => offer(true)}>{t('theming.offer')}</Button>}
        <span className={styles.push} />
        <IconButton
          label={t('theming.moveUp')}
          icon={<ArrowUp aria-hidden />}
          disabled={at === 0}
          onClick={() => move('up')}
        />
        <IconButton
          label={t('theming.moveDown')}
          icon={<ArrowDown aria-hidden />}
          disabled={at === list.length - 1}
          onClick={() => move('down')}
        />
        <Menu
          label={t('theming.statementMore')}
          icon={<Ellipsis aria-hidden />}
          entries={[
            { id: 'back', label: t('theming.takeBackOffer'), disabled: !offered, run: () => offer(false) },
            {
              id: 'remove',
              label: t('theming.removeStatement'),
              danger: true,
              run: () => void command('removeDistilled', { distilledId }),
            },
          ]}
        />
      </div>
      {offered && !isAsked && <Button onClick={() => void ask()}>{t('theming.askThis')}</Button>}
      {offered && isAsked && <p className={styles.quiet}>{t('theming.askedNow')}</p>}
    </li>
  );
}
