import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Gathers the serious and critical faults of what is on screen, each with its place. */
export interface Report {
  readonly faults: readonly string[];
  look(page: Page, where: string): Promise<void>;
}

/** @param rules only these; all unless given */
export function createReport(rules?: string[]): Report {
  const faults: string[] = [];
  return {
    faults,
    async look(page, where) {
      const axe = new AxeBuilder({ page });
      const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        for (const { target, failureSummary = '' } of nodes)
          faults.push(`${where}: ${id} ${target.join(' ')} ${failureSummary}`);
      }
    },
  };
}
