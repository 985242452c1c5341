import type { FactItems } from './facts.ts';

/** Whether aliases stand for the names in networks: of the workshop that these facts are of. */
export function aliasesOf({ workshop }: FactItems): boolean {
  return Object.values(workshop).some(({ aliases }) => aliases);
}
