import type { TextKey } from '../i18n/texts.ts';

const WORDS = {
  removed: ['ended.removed', 'ended.removedText'],
  left: ['ended.left', 'ended.leftText'],
  erased: ['ended.erased', 'ended.erasedText'],
  expired: ['ended.expired', 'ended.expiredText'],
} as const satisfies Readonly<Record<string, readonly [title: TextKey, text: TextKey]>>;

const UNKNOWN = ['ended.unknown', 'ended.unknownText'] as const;

/** Why a board is not open to somebody any more, as they are told; any other reason means that this browser is not admitted here. */
export function endedWords(reason: string): readonly [title: TextKey, text: TextKey] {
  return Object.hasOwn(WORDS, reason) ? WORDS[reason as keyof typeof WORDS] : UNKNOWN;
}
