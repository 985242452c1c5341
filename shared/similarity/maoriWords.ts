/** Open syllables only: what the spelling of te reo Māori allows, without macrons. */
const SHAPE = /^(?:(?:wh|ng|[hkmnprtw])?[aeiou])+$/;
const MACRON = /[āēīōū]/i;

/** English words that happen to have that shape. Not complete: they only miss being matched to their other forms. */
const ENGLISH = new Set(
  `area arena aware unaware era engine hate here hero home hope hire idea imitate inhere knee make mate mature
  memo menu mine minute more name nature none note one opera operate orange outrun pane piano pope pure range
  rape rare rate ratio remote ripe rope rota route routine take tape tea tenure time tire tone tune unite
  use wake were where white whine wine wipe wire wore`.split(/\s+/),
);

/**
 * Whether a word is most likely te reo Māori: such words are kept whole, as English endings mean nothing in them.
 *
 * @param written the word as somebody wrote it, with or without macrons
 * @param folded the same in lower case without macrons (foldText)
 */
export function looksMaori(written: string, folded: string): boolean {
  return folded.length > 2 && SHAPE.test(folded) && (hasMacron(written) || !ENGLISH.has(folded));
}

export function hasMacron(written: string): boolean {
  return MACRON.test(written.normalize('NFC'));
}
