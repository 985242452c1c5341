import { LineRuleType, type IStylesOptions } from 'docx';

/** Colours of ink on paper; without the number sign, as Word writes them. */
const INK = '1F2328';
export const QUIET = '57606A';
export const LINE = 'D8D2C6';
const ACCENT = '0B5D66';

/** Twentieths of a point. */
const MM = 56.7;
export const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const side = Math.round(24 * MM);
export const MARGIN = { top: Math.round(22 * MM), bottom: Math.round(22 * MM), left: side, right: side };
export const TEXT_WIDTH = PAGE.width - 2 * side;

/** Sizes are given in half points. */
export function points(size: number): number {
  return Math.round(size * 2);
}

const FONT = 'Atkinson Hyperlegible Next';

/** Where the font is not there, the next best one that nearly every machine has; macrons are in both. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${FONT}"><w:altName w:val="Calibri"/><w:panose1 w:val="020F0502020204030204"/>`,
  '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '</w:fonts>',
].join('');

const lines = (factor: number) => ({ line: Math.round(240 * factor), lineRule: LineRuleType.AUTO });

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: points(11),
        color: INK,
        language: { value: 'en-NZ', eastAsia: 'en-NZ', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, ...lines(1.2) } },
    },
    title: {
      run: { font: FONT, size: points(28), bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 160, ...lines(1.05) } },
    },
    heading1: {
      run: { font: FONT, size: points(20), bold: true, color: ACCENT },
      paragraph: { spacing: { before: 520, after: 160, ...lines(1.1) }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font: FONT, size: points(14.5), bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 80, ...lines(1.1) }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font: FONT, size: points(12.5), bold: true, color: INK },
      paragraph: { spacing: { before: 260, after: 60, ...lines(1.1) }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Over',
      name: 'Over the title',
      basedOn: 'Normal',
      run: { size: points(12), color: QUIET },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: points(14) },
      paragraph: { spacing: { before: 320, after: 200 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: points(10), color: QUIET },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Statement',
      name: 'Distilled theme',
      basedOn: 'Normal',
      run: { size: points(13), bold: true },
      paragraph: { spacing: { before: 240, after: 100 }, indent: { left: 240 }, keepLines: true },
    },
    {
      id: 'NotesLabel',
      name: 'Question of notes',
      basedOn: 'Normal',
      run: { size: points(10), bold: true, color: QUIET },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 70, ...lines(1.15) } },
    },
    {
      id: 'NoteAlso',
      name: 'Other wording of a note',
      basedOn: 'Normal',
      run: { size: points(10), color: QUIET },
      paragraph: { spacing: { after: 60 }, indent: { left: 560 } },
    },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { size: points(10), bold: true, color: QUIET },
      paragraph: { spacing: { before: 280, after: 100 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { after: 0, ...lines(1.1) } } },
    {
      id: 'Gap',
      name: 'After a table',
      basedOn: 'Normal',
      run: { size: points(4) },
      paragraph: { spacing: { after: 80 } },
    },
  ],
};
