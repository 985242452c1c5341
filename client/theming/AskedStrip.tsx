import { BookOpen, ChartColumn, MessageCircleQuestion, Vote } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PanelName } from '../board/boardUi.ts';
import { useWorkspace } from '../board/workspace.ts';
import type { GetText } from '../i18n/texts.ts';
import { useText } from '../i18n/useText.ts';
import { useFact } from '../session/useFact.ts';
import { Button } from '../ui/Button.tsx';
import { useSaidOnce } from '../ui/useSaidOnce.ts';
import { listAsked, votesLeft, type Asked } from './asked.ts';
import { isPutAway, putAway } from './seenHere.ts';
import { Strip } from './Strip.tsx';
import { useDistilled } from './useDistilled.ts';
import { useItems } from './useItems.ts';

export interface AskedLook {
  readonly icon: ReactNode;
  readonly words: string;
  readonly action: string;
  readonly panel: PanelName;
  /** It waits for an answer, and stays until there is one. */
  readonly waits: boolean;
}

export function askedLook(t: GetText, asked: Asked): AskedLook {
  switch (asked.kind) {
    case 'check': {
      const { items, mine, about } = asked.check;
      const done = items.filter(({ id }) => id in mine).length;
      const question = t(`check.asked.${about}`, { count: items.length });
      const progress = done > 0 ? ` · ${t('check.progress', { done, count: items.length })}` : '';
      return {
        icon: <MessageCircleQuestion aria-hidden />,
        words: asked.isDone ? t('check.answeredAll') : question + progress,
        action: t(asked.isDone ? 'check.change' : 'check.answer'),
        panel: 'check',
        waits: !asked.isDone,
      };
    }
    case 'vote': {
      const left = votesLeft(asked.ballot);
      return {
        icon: <Vote aria-hidden />,
        words: asked.isDone
          ? t('vote.voted', { title: asked.ballot.title, left: t('vote.left', { count: left }) })
          : t('vote.asked', { title: asked.ballot.title, left: t('vote.left', { count: left }) }),
        action: t(asked.isDone ? 'check.change' : 'vote.vote'),
        panel: 'vote',
        waits: !asked.isDone,
      };
    }
    case 'checkResults':
      return {
        icon: <ChartColumn aria-hidden />,
        words: t(`check.resultsThere.${asked.check.about}`, { count: asked.check.items.length }),
        action: t('check.see'),
        panel: 'check',
        waits: false,
      };
    case 'voteResults':
      return {
        icon: <ChartColumn aria-hidden />,
        words: t('vote.resultsThere', { title: asked.ballot.title }),
        action: t('check.see'),
        panel: 'vote',
        waits: false,
      };
    case 'distilled':
      return {
        icon: <BookOpen aria-hidden />,
        words: t('distilled.newToRead', { count: asked.ids.length }),
        action: t('distilled.read'),
        panel: 'distilled',
        waits: false,
      };
  }
}

/** The one thing that a participant is asked or told now; what is put away does not come back. */
export function AskedStrip() {
  const t = useText();
  const { session, ui, announce } = useWorkspace();
  const role = useFact(session, (facts) => facts.viewer.role);
  const asked = listAsked(
    role,
    useItems('check'),
    useItems('ballot'),
    useDistilled().filter(({ id }) => !isPutAway(id)),
  );
  const [, setPutAway] = useState(0);
  // A facilitator has all of it in the guide.
  const first = role === 'participant' ? asked.find(({ key }) => !isPutAway(key)) : undefined;
  const look = first ? askedLook(t, first) : null;
  useSaidOnce(look && first && look.waits ? first.key : null, look?.words ?? '', announce);
  if (!first || !look) return null;
  const dismiss = () => {
    for (const key of first.kind === 'distilled' ? first.ids : [first.key]) putAway(key);
    setPutAway((count) => count + 1);
  };
  const open = () => {
    ui.setState({ panel: look.panel });
    if (!look.waits) dismiss();
  };
  return (
    <Strip
      icon={look.icon}
      words={look.words}
      isCalling={look.waits}
      onDismiss={look.waits ? undefined : dismiss}
    >
      <Button look={look.waits ? 'primary' : 'quiet'} onClick={open}>
        {look.action}
      </Button>
    </Strip>
  );
}
