import { ChevronDown, ChevronUp } from 'lucide-react';
import { useStore } from 'zustand';
import { useText } from '../i18n/useText.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { stripStack } from './stripStack.ts';
import styles from './strips.module.css';

/** On a phone: how many lines are folded away, and the way to them. */
export default function FoldedStrips() {
  const t = useText();
  const { folded, isOpen } = useStore(stripStack);
  if (folded.length === 0) return null;
  const isCalling = folded.some(({ weight }) => weight === 'calling');
  return (
    <button
      type="button"
      className={joinClasses(styles.fold, isCalling && !isOpen && styles.foldCalling)}
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'strips.fold' : 'strips.open', { count: folded.length })}
      onClick={() => stripStack.setState({ isOpen: !isOpen })}
    >
      {t(isOpen ? 'strips.less' : 'strips.more', { count: folded.length })}
      {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
    </button>
  );
}
