/** What robots call their themes: short, in English and te reo Māori. */
export const THEME_NAMES = [
  'Time together',
  'One plan',
  'Whanaungatanga first',
  'Whānau decide',
  'Too many forms',
  'Same words every time',
  'Who holds the plan',
  'Kanohi ki te kanohi',
  'Trust between us',
  'Waiting and funding',
  'Somebody who rings back',
  'Manaakitanga',
  'What mattered most',
  'Leaders who stay',
  'Meeting where whānau are',
  'Knowing each other’s work',
] as const;
