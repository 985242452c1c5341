import { describe, expect, it } from 'vitest';
import { MOST_STEPS, PROMPT_MAX } from '../../../shared/session/limits.ts';
import { agendaNames, agendas } from '../../../shared/templates/agendas.ts';
import { ENQUIRY_FORMS, enquiryForms } from '../../../shared/templates/enquiryForms.ts';

describe.each(agendaNames)('the ready-made agenda %s', (name) => {
  const steps = agendas[name];
  const kinds = steps.map(({ kind }) => kind);

  it('fits into an agenda', () => {
    expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
    for (const { title, prompt } of steps) {
      expect(title.length).toBeLessThanOrEqual(80);
      expect(prompt.length).toBeLessThanOrEqual(PROMPT_MAX);
    }
  });

  it('leads everybody out of their roles and to sharing before it closes, where people take roles', () => {
    if (!kinds.includes('seats') && !kinds.includes('enquiry')) return;
    const last = kinds.findLastIndex((kind) => kind === 'seats' || kind === 'enquiry');
    expect(kinds.indexOf('deRole')).toBeGreaterThan(last);
    expect(kinds.slice(kinds.indexOf('deRole'))).toEqual(['deRole', 'share', 'close']);
  });

  it('has replies off while people enquire', () => {
    for (const { kind, allows } of steps) if (kind === 'enquiry') expect(allows).toEqual([]);
  });
});

describe('the ways to enquire', () => {
  it('have words of their own, and say that a day to come is imagined', () => {
    const titles = ENQUIRY_FORMS.map((form) => enquiryForms[form].title);
    expect(new Set(titles).size).toBe(ENQUIRY_FORMS.length);
    expect(enquiryForms.future.prompt).toContain('imagined');
  });
});
