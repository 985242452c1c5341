/** What robots write: short, in English and te reo Māori, with macrons, emoji and right-to-left letters among it. */
export const SENTENCES = [
  'We meet at their table',
  'Whānau decide who comes',
  'Too many forms, same questions',
  'Somebody rings back the same day',
  'Kia ora, kei te pēhea koe?',
  'Nobody knew who else was visiting',
  'One plan in plain words 🙂',
  'More time before we begin',
  'They asked what mattered most',
  'مرحبا from the other side',
  'The cup of tea comes first',
  'Hui in the evening suits people',
] as const;
