import { CircleCheck, CircleDashed, CirclePlus, type LucideIcon } from 'lucide-react';
import type { Verdict } from '../../shared/session/themingFacts.ts';
import type { TextKey } from '../i18n/texts.ts';

/** How an answer of a check is shown, everywhere the same: a picture and words. */
export const VERDICT_LOOKS: Readonly<
  Record<Verdict, { readonly label: TextKey; readonly Icon: LucideIcon }>
> = {
  right: { label: 'check.right', Icon: CircleCheck },
  notQuite: { label: 'check.notQuite', Icon: CircleDashed },
  missing: { label: 'check.missing', Icon: CirclePlus },
};
