/** Forty made-up people. Each name says what it is, wherever it is shown. */
export const PRETEND_NAMES: readonly string[] = [
  ...['Aroha', 'Ben', 'Chen', 'Dina', 'Eru', 'Fetu', 'Grace', 'Hana', 'Ioane', 'Jade'],
  ...['Kahu', 'Leilani', 'Manu', 'Nikau', 'Oliver', 'Priya', 'Quinn', 'Rangi', 'Sione', 'Tama'],
  ...['Ula', 'Vai', 'Wai', 'Xanthe', 'Yusuf', 'Zara', 'Anaru', 'Bella', 'Callum', 'Dev'],
  ...['Ella', 'Farid', 'Gus', 'Huia', 'Isla', 'Joon', 'Kiri', 'Losa', 'Mia', 'Noor'],
].map((name) => `${name} (pretend)`);

/** What they write: nobody's words. */
export const PRETEND_NOTES: readonly string[] = [
  'Pretend: time to listen before we plan',
  'Pretend: one plan in plain words',
  'Pretend: too many forms with the same questions',
  'Pretend: we meet where people feel at home',
  'Pretend: somebody rings back the same day',
  'Pretend: nobody knew who else was visiting',
  'Pretend: a cup of tea comes first',
  'Pretend: meetings in work time only',
  'Pretend: people decide who comes',
  'Pretend: the same face each time',
  'Pretend: long waits between visits',
  'Pretend: we share what we learned',
  'Pretend: words that nobody understands',
  'Pretend: a map of who does what',
  'Pretend: travel takes half the day',
  'Pretend: somebody asked what mattered most',
];
