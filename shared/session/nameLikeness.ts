/**
 * Letters of other alphabets, digits and signs that look like latin letters, and latin letters that look like one
 * another. Not all there are: those that a name on a list is mistaken by.
 */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαａɑ',
    b: 'вьβ',
    c: 'сϲç',
    d: 'ԁɗ',
    e: 'еєεё',
    g: 'ɡ',
    h: 'һнη',
    j: 'јϳ',
    k: 'кκ',
    // A capital i, a one, a bar and a small L are one stroke in most typefaces.
    l: 'iı1|!ⅼӏіїιł',
    m: 'мϻ',
    n: 'пո',
    o: '0оοσօøө',
    p: 'рρ',
    q: 'ԛզ',
    r: 'гᴦ',
    s: 'ѕ5$ꜱ',
    t: 'тτ',
    u: 'υսцᴜ',
    v: 'ѵνᴠ',
    w: 'ԝшωѡ',
    x: 'хχ',
    y: 'уүγʏ',
    z: 'ᴢ2',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** Two letters that look like one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];

/**
 * What the eye keeps of a name: case, spaces, macrons and other marks, points and look-alike letters make no
 * difference. Empty for a name of signs only.
 */
export function nameShape(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = [...plain].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
  const kept = letters.replace(/[^\p{L}\p{N}]/gu, '');
  return PAIRS.reduce((shape, [pair, one]) => shape.replaceAll(pair, one), kept);
}

/** Somebody with a name, which may be empty. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Of these people those whose name could be taken for this person's, in their order; nobody for somebody without a name. */
export function findLookAlikes<Person extends Named>(person: Named, others: Iterable<Person>): Person[] {
  const shape = nameShape(person.name);
  if (shape === '') return [];
  return [...others].filter((other) => other.id !== person.id && nameShape(other.name) === shape);
}
