import { Plus, Printer } from 'lucide-react';
import { useStore } from 'zustand';
import { gridColumns } from '../../shared/layout/gridColumns.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { binInNetwork } from '../../shared/operations/network.ts';
import { liveConversations } from '../../shared/queries/network.ts';
import { paperPath } from '../access/routes.ts';
import { tellRefusal } from '../actions/tellRefusal.ts';
import { useWorkspace } from '../board/workspace.ts';
import { useSnapshot } from '../document/useBoard.ts';
import { useText } from '../i18n/useText.ts';
import styles from '../panels/panels.module.css';
import { useAliases } from '../seats/useNames.ts';
import { useRights } from '../session/useRights.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { showToast } from '../ui/toasts.ts';
import { mayTalk } from './conversationRights.ts';
import { beginConversation } from './conversations.ts';
import { ConversationForm } from './ConversationForm.tsx';
import { gridUiOf } from './gridUi.ts';
import { columnName, rowName } from './gridWords.ts';

/** Connecting conversations: who talks with whom, about what, who sees to it, by when; and a list to take away. */
export default function ConversationsPanel() {
  const t = useText();
  const workspace = useWorkspace();
  const { board, boardId, participantId, session } = workspace;
  const snapshot = useSnapshot(board);
  useRights(session);
  const grid = gridUiOf(workspace);
  const open = useStore(grid, ({ talk }) => talk);
  const setOpen = (talk: string | null) => grid.setState({ talk });
  const all = liveConversations(snapshot);
  const may = mayTalk(workspace);
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('grid.talksLead')}</p>
      {all.length === 0 && <EmptyState>{t('grid.noTalks')}</EmptyState>}
      <ul className={styles.list}>
        {all.map((talk) => (
          <li key={talk.id} className={styles.card}>
            {open === talk.id ? (
              <ConversationForm talk={talk} actors={gridColumns(snapshot)} onDone={() => setOpen(null)} />
            ) : (
              <Card talk={talk} mayWrite={may} onOpen={() => setOpen(talk.id)} />
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Button
          icon={<Plus aria-hidden />}
          onClick={() => setOpen(beginConversation(workspace, [null, null]))}
        >
          {t('grid.newTalk')}
        </Button>
      )}
      {all.length > 0 && (
        <LinkButton href={paperPath(boardId, participantId, 'conversations')} target="_blank" rel="noopener">
          <Printer aria-hidden /> {t('grid.takeAway')}
        </LinkButton>
      )}
    </div>
  );
}

interface CardProps {
  readonly talk: Conversation;
  readonly mayWrite: boolean;
  onOpen(): void;
}

function Card({ talk, mayWrite, onOpen }: CardProps) {
  const t = useText();
  const workspace = useWorkspace();
  const aliases = useAliases();
  const { board } = workspace;
  const nameOf = (id: string | null) => {
    const actor: Actor | undefined = id === null ? undefined : board.snapshot.actor.get(id);
    return actor ? columnName(t, actor, aliases) : t('grid.somebody');
  };
  const bin = () => {
    if (!tellRefusal(board.run(binInNetwork('conversation', [talk.id]))).ok) return;
    const back = () => void board.run(binInNetwork('conversation', [talk.id], false));
    showToast(t('grid.talkBinned'), { action: { label: t('action.undo'), run: back } });
  };
  const facts = [
    talk.broker.trim() && t('grid.seenToBy', { name: talk.broker.trim() }),
    talk.by.trim() && t('grid.byWhen', { when: talk.by.trim() }),
    talk.done && t('outline.done'),
  ].filter(Boolean);
  return (
    <>
      <h3 dir="auto">{t('grid.between', { from: nameOf(talk.from), to: nameOf(talk.to) })}</h3>
      <p className={styles.words} dir="auto">
        {[rowName(t, talk.level), talk.about.trim()].filter(Boolean).join(': ')}
      </p>
      <p className={styles.quiet}>{facts.length > 0 ? facts.join(' · ') : t('grid.nobodyYet')}</p>
      {mayWrite && (
        <div className={styles.row}>
          <Button onClick={onOpen}>{t('grid.changeTalk')}</Button>
          <Button look="plain" onClick={bin}>
            {t('grid.binTalk')}
          </Button>
        </div>
      )}
    </>
  );
}
