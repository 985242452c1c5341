import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Every file of a package gets this date: when something was saved is nobody's business, and it is the earliest a zip can hold. */
const NO_TIME = new Date(1980, 0, 1);

const CORE = 'docProps/core.xml';

/**
 * Takes out of an office file (DOCX, XLSX) what its maker put in besides the content: times, and names of programs
 * and people. The same content gives the same bytes.
 *
 * @param rewrite changes parts by their path; gets their XML
 */
export function makePlainPackage(
  bytes: Uint8Array,
  title: string,
  rewrite: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const plain: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const path of Object.keys(parts).sort(byContentTypesFirst)) {
    const part = parts[path] ?? new Uint8Array();
    const change = path === CORE ? () => createCore(title) : rewrite[path];
    plain[path] = [change === undefined ? part : strToU8(change(strFromU8(part))), { mtime: NO_TIME }];
  }
  // fflate allots its own memory, never a shared one.
  return zipSync(plain, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** Readers expect the list of parts to come first. */
function byContentTypesFirst(a: string, b: string): number {
  return Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1);
}

/** Title alone: no creator, no one who changed it, no dates. */
function createCore(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped}</dc:title>`,
    '</cp:coreProperties>',
  ].join('');
}
