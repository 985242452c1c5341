import { ACTOR_LABEL_MAX, FIGURE_SIZES, WHEREABOUTS } from '../../model/actor.ts';
import { agreementTable, MOST_WEEKS } from '../../model/agreement.ts';
import { CONTACT_PERIODS, CONTACT_WISHES, MOST_VISITS } from '../../model/contact.ts';
import { CELL_ROWS, FARTHEST, GRID_LEVELS } from '../../model/place.ts';
import { POST_IT_TEXT_MAX, SEEN } from '../../model/postIt.ts';
import { VOICES } from '../../model/standing.ts';
import { TIE_FLOWS, TIE_NOTE_MAX, TIE_STRENGTHS, TIE_STRESSES } from '../../model/tie.ts';
import type {
  FileActor,
  FileCell,
  FileContact,
  FileConversation,
  FileScenarioChange,
  FileSlot,
  FileTie,
} from './networkFile.ts';
import {
  FILE_ACTOR_KINDS,
  FILE_PARTS,
  FILE_STANDINGS,
  FILE_TIE_KINDS,
  STATUS_WISHES,
} from './networkWords.ts';
import { BadRow, type RowReader } from './rowReader.ts';

/** Finds who a row means, by the file's id or by name. @throws BadRow when nobody is meant */
export type FindActor = (field: string, words: string) => string;

const CODE_MAX = 80;

export function readActor(row: RowReader): FileActor {
  const label = row.required('label', ACTOR_LABEL_MAX);
  const isPlaced = row.has('x') && row.has('y');
  return {
    id: row.line('id', 60) || label,
    label,
    actorKind: row.word('kind', FILE_ACTOR_KINDS, 'other'),
    agency: row.line('agency', ACTOR_LABEL_MAX),
    part: row.word('part_of_working_world', FILE_PARTS, 'unsaid'),
    alias: row.line('alias', ACTOR_LABEL_MAX),
    presence: row.choice('presence', WHEREABOUTS, 'unsaid'),
    size: row.choice('size', FIGURE_SIZES, 'M'),
    isColumn: row.yes('column', true),
    reserve: row.yes('reserve', false),
    spot: isPlaced
      ? { x: row.number('x', -FARTHEST, FARTHEST, 0), y: row.number('y', -FARTHEST, FARTHEST, 0) }
      : null,
  };
}

/** @param kind the column that says what the tie is */
export function readTie(row: RowReader, find: FindActor, kind = 'kind'): FileTie {
  const from = find('from', row.required('from', CODE_MAX));
  const to = find('to', row.required('to', CODE_MAX));
  if (from === to) throw new BadRow('“from” and “to” are the same');
  const said = row.word(kind, FILE_TIE_KINDS, FILE_TIE_KINDS['not-known'] ?? null);
  return {
    from,
    to,
    strength: row.choice('strength', TIE_STRENGTHS, said.strength),
    stress: row.choice('stress', TIE_STRESSES, said.stress),
    flow: row.choice('flow', TIE_FLOWS, said.flow),
    note: row.line('note', TIE_NOTE_MAX),
    via: row.has('via') ? find('via', row.line('via', CODE_MAX)) : null,
    view: row.has('view') ? find('view', row.line('view', CODE_MAX)) : null,
  };
}

export function readContact(row: RowReader, find: FindActor): FileContact {
  const status = row.line('status', 80);
  return {
    actor: find('actor', row.required('actor', CODE_MAX)),
    visits: row.number('visits', 0, MOST_VISITS, null),
    per: row.choice('per', CONTACT_PERIODS, 'week'),
    where: row.line('where', 80),
    counted: row.yes('counted', true),
    wish: row.choice('wish', CONTACT_WISHES, STATUS_WISHES[status] ?? 'unsaid'),
    status,
    purpose: row.line('purpose', 200),
    note: row.line('note', 300),
  };
}

/** A cell without a standing is our guess: nobody said who said it. */
export function readCell(row: RowReader, find: FindActor): FileCell {
  const text = row.text('text', POST_IT_TEXT_MAX);
  if (text === '') throw new BadRow('“text” is missing');
  const shown = row.word('standing', FILE_STANDINGS, 'guess');
  return {
    actor: find('actor', row.required('actor', CODE_MAX)),
    row: row.choice('level', CELL_ROWS, null),
    text,
    standing: row.word('standing_given', FILE_STANDINGS, shown),
    saidBy: row.line('said_by', 80),
    saidWhen: row.line('said_when', 40),
    voice: row.choice('voice', VOICES, 'own'),
    asked: row.line('asked', 80),
    seen: row.choice('seen', SEEN, 'unsaid'),
  };
}

export function readConversation(row: RowReader, find: FindActor): FileConversation {
  const who = (name: string) => (row.has(name) ? find(name, row.line(name, CODE_MAX)) : null);
  return {
    from: who('from'),
    to: who('to'),
    level: row.choice('level', GRID_LEVELS, 'explanation'),
    about: row.line('about', 500),
    broker: row.line('broker', 80),
    by: row.line('by', 40),
    done: row.yes('done', false),
  };
}

export function readSlotLimit(row: RowReader): Pick<FileSlot, 'visits' | 'per'> {
  const { min, max } = agreementTable.fields.visits;
  return {
    visits: row.number('visits', min, max, 1),
    per: row.choice('per', CONTACT_PERIODS, 'week'),
  };
}

export function readRotaWeek(row: RowReader, find: FindActor): FileSlot['rota'][number] {
  return {
    week: row.number('week', 1, MOST_WEEKS, null),
    actor: row.has('actor') ? find('actor', row.line('actor', CODE_MAX)) : null,
  };
}

const SCENARIO_OPS = ['set-contact', 'step-back', 'add-tie', 'change-tie'] as const;

export function readScenarioChange(row: RowReader, find: FindActor): FileScenarioChange {
  const op = row.choice('op', SCENARIO_OPS, null);
  switch (op) {
    case 'set-contact':
      return { op, contact: readContact(row, find) };
    case 'step-back': {
      const through = row.line('works_through', CODE_MAX);
      return {
        op,
        actor: find('actor', row.required('actor', CODE_MAX)),
        worksThrough: through === '' ? null : find('works_through', through),
        note: row.line('note', TIE_NOTE_MAX),
      };
    }
    case 'add-tie':
      return { op, tie: readTie(row, find) };
    case 'change-tie':
      return { op, tie: readTie(row, find, 'kind_after') };
  }
}
