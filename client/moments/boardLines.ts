import { snapshotOf, type BoardArchive } from '../../shared/export/boardArchive.ts';
import { laneNames } from '../../shared/queries/laneNames.ts';
import { liveLanes } from '../../shared/layout/whereabouts.ts';
import { cellOf, themeOf } from '../../shared/model/belonging.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { Agreement } from '../../shared/model/agreement.ts';
import { liveAgreements, rotaOf } from '../../shared/queries/agreement.ts';
import type { PostIt } from '../../shared/model/postIt.ts';
import type { BoardSnapshot } from '../../shared/model/snapshot.ts';
import { standingOf } from '../../shared/model/standing.ts';
import {
  liveActors,
  liveContacts,
  liveConversations,
  liveTies,
  liveZones,
} from '../../shared/queries/network.ts';
import { livePostIts } from '../../shared/queries/postIts.ts';
import { comparedWith, liveScenarios, resolveScenario } from '../../shared/queries/resolveScenario.ts';
import { scenarioDiff } from '../../shared/queries/scenarioDiff.ts';
import { differenceWords, inOneSentence, inReadingOrder } from '../scenario/differenceWords.ts';
import { fromWords, limitWords, slotWords } from '../agreement/agreementWords.ts';
import { columnName, kindAndAgency, rowName, standingName } from '../grid/gridWords.ts';
import type { GetText } from '../i18n/texts.ts';
import { contactWords } from '../network/contactWords.ts';
import { describeTie } from '../network/tieWords.ts';

export const SECTIONS = [
  ...(['people', 'ties', 'visits', 'zones', 'conversations', 'scenarios', 'decisions'] as const),
  ...(['agreements', 'weeks', 'themes', 'notes'] as const),
];
export type Section = (typeof SECTIONS)[number];

/** One thing of a board in words. */
export interface BoardLine {
  readonly id: string;
  readonly section: Section;
  readonly words: string;
  /** Where it lies, and what else is said of it; may be empty. */
  readonly more: string;
}

/** All that a board held, in words and in the order of {@link SECTIONS}. Names in it are those that may be shown. */
export function boardLines(t: GetText, archive: BoardArchive): BoardLine[] {
  const snapshot = snapshotOf(archive);
  const nameOf = (actor: Actor) => columnName(t, actor, false);
  const name = (id: string | null) => {
    const actor = snapshot.actor.get(id ?? '');
    return actor ? nameOf(actor) : '';
  };
  const line = (section: Section, id: string, words: string, ...more: readonly string[]): BoardLine => ({
    ...{ section, id, words: words.trim() || t('moments.noWords') },
    more: more.filter((one) => one.trim() !== '').join(' · '),
  });
  return [
    ...liveActors(snapshot).map((one) =>
      line('people', one.id, nameOf(one), kindAndAgency(t, one), one.reserve ? t('moments.inReserve') : ''),
    ),
    ...liveTies(snapshot).map((one) =>
      line('ties', one.id, describeTie(t, one, snapshot.actor, nameOf), one.note),
    ),
    ...liveContacts(snapshot).map((one) =>
      line('visits', one.id, `${name(one.actor)}: ${contactWords(t, one)}`, one.purpose, one.note),
    ),
    ...liveZones(snapshot).map((one) => line('zones', one.id, one.title)),
    ...liveConversations(snapshot).map((one) =>
      line(
        'conversations',
        one.id,
        t('moments.between', { one: name(one.from), other: name(one.to) }),
        ...[one.about, one.broker, one.by, one.done ? t('moments.done') : ''],
      ),
    ),
    ...liveScenarios(snapshot).map((one) =>
      line('scenarios', one.id, one.title, one.premise, ...differences(t, snapshot, one.id, nameOf)),
    ),
    ...[...snapshot.decision.values()].map((one) =>
      line(
        'decisions',
        one.id,
        one.words,
        ...[t(`scenario.outcome.${one.outcome}`), one.who, one.day, one.done ? t('moments.done') : ''],
      ),
    ),
    ...liveAgreements(snapshot).flatMap((one) => [
      line(
        'agreements',
        one.id,
        one.title || t('panel.agreement'),
        ...[limitWords(t, one), slotWords(t, one), fromWords(t, one)],
      ),
      ...weeksOf(t, snapshot, one, nameOf).map((week) => line('weeks', ...week)),
    ]),
    ...[...snapshot.theme.values()].map((one) => line('themes', one.id, one.title)),
    ...notesOf(t, snapshot).map(({ note, where }) => line('notes', note.id, note.text, ...where)),
  ];
}

type NameOf = (actor: Actor) => string;

/** What a scenario imagines otherwise, a sentence each. */
function differences(t: GetText, snapshot: BoardSnapshot, scenarioId: string, nameOf: NameOf): string[] {
  const imagined = resolveScenario(snapshot, scenarioId) ?? snapshot;
  const told = { t, actual: comparedWith(snapshot, scenarioId), imagined, nameOf, calm: false };
  const found = inReadingOrder(scenarioDiff(snapshot, scenarioId)?.differences ?? []);
  return found.map((one) => differenceWords(told, one)).flatMap((one) => [inOneSentence(t, one), one.note]);
}

/** Who comes in which week, of those in which somebody said something. */
function weeksOf(
  t: GetText,
  snapshot: BoardSnapshot,
  agreement: Agreement,
  nameOf: NameOf,
): (readonly [id: string, words: string, more: string])[] {
  return rotaOf(snapshot, agreement)
    .filter(({ coming }) => coming.length > 0)
    .map(({ week, coming }) => {
      const who = coming.map(({ actor, together }) => {
        if (!actor) return t('agreement.nobodyComes');
        const name = nameOf(actor);
        return together ? t('agreement.withWhom', { name, other: nameOf(together) }) : name;
      });
      const purposes = coming.map(({ record }) => record.purpose.trim()).filter(Boolean);
      const words = `${t('network.week', { week })}: ${who.join(' · ')}`;
      return [`${agreement.id}/${week}`, words, purposes.join(' · ')] as const;
    });
}

/** The notes, those that lie at one place together. */
function notesOf(t: GetText, snapshot: BoardSnapshot) {
  const lanes = laneNames(liveLanes(snapshot));
  const placed = livePostIts(snapshot).map((note) => ({ note, where: whereOf(t, snapshot, note, lanes) }));
  return placed.sort((a, b) => a.where.join().localeCompare(b.where.join(), 'en-NZ'));
}

function whereOf(
  t: GetText,
  snapshot: BoardSnapshot,
  note: PostIt,
  lanes: ReadonlyMap<string, string>,
): string[] {
  const cell = cellOf(snapshot, note);
  if (cell)
    return [...[columnName(t, cell.actor, false), rowName(t, cell.row)], standingName(t, standingOf(note))];
  const theme = themeOf(snapshot, note);
  const lane = lanes.get(note.lane ?? '') ?? '';
  return [lane, theme ? t('moments.inTheme', { theme: theme.title }) : ''];
}
