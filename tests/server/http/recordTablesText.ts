import type { Field } from '../../../shared/model/field.ts';
import { imaginableFields, OVERRIDDEN_KINDS } from '../../../shared/model/override.ts';
import { RECORD_KINDS, tableOf } from '../../../shared/model/tables.ts';

/** The record tables as docs/api.md lists them. */
export function formatRecordTables(): string {
  return RECORD_KINDS.map((kind) => {
    const { fields, creators, most, overrides } = tableOf(kind);
    const rows = Object.entries(fields).map(
      ([name, field]) => `| \`${name}\` | ${describe(field)} | ${field.writers} |`,
    );
    return [
      `### ${kind}`,
      '',
      `Made by ${creators === 'everyone' ? 'everyone who takes part' : 'facilitators'}; at most ${most} on a board.`,
      '',
      '| field | value | who may write it later |',
      '|---|---|---|',
      ...rows,
      ...(overrides ? [describeOverrides(overrides.most)] : []),
    ].join('\n');
  }).join('\n\n');
}

function describeOverrides(most: number): string {
  const lines = OVERRIDDEN_KINDS.map((kind) => {
    const names = imaginableFields(kind).map((name) => `\`${name}\``);
    return `- ${kind}: ${names.join(', ')}`;
  });
  return [
    '',
    `Beside these at most ${most} overrides, each under the key \`<kind>/<record id>/<field>\`, written by everyone: a value of that`,
    'field, or `[]` to follow the actual one again.',
    '',
    ...lines,
  ].join('\n');
}

function describe(field: Field): string {
  switch (field.type) {
    case 'text':
      return `Y.Text, at most ${field.max} UTF-16 code units`;
    case 'string':
      return `string, at most ${field.max} UTF-16 code units; default ${JSON.stringify(field.default)}`;
    case 'number':
      return `number from ${field.min} to ${field.max}; default ${field.default}`;
    case 'boolean':
      return `boolean; default ${field.default}`;
    case 'choice':
      return `one of ${field.values.map((value) => `\`${value}\``).join(', ')}; default \`${field.default}\``;
    case 'reference':
      return 'id or `null`; default `null`';
    case 'rank':
      return "order key, or `''` for none";
    case 'override':
      return 'another value of an actual field, or `[]` to follow the actual one';
    case 'place':
      return `place whose parent is ${field.parents.map((parent) => `\`${parent}\``).join(', ')}`;
  }
}
