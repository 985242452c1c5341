import type { GivenAnswer } from '../model/agreementAnswer.ts';

/** What was answered for one actor to one agreement: all of it, the newest last. Its id is made of both. */
export interface AgreementAnswerFact {
  readonly id: string;
  readonly boardId: string;
  readonly agreementId: string;
  readonly actorId: string;
  readonly history: readonly GivenAnswer[];
}

/** What was answered to one agreement. */
export function answersTo(
  { agreementAnswer }: { readonly agreementAnswer: Readonly<Record<string, AgreementAnswerFact>> },
  agreementId: string,
): AgreementAnswerFact[] {
  return Object.values(agreementAnswer).filter((one) => one.agreementId === agreementId);
}
