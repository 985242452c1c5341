/** Ways to enquire: a step of each begins with these words, which people reword. Replies are off in all of them. */
export const enquiryForms = {
  listen: { title: 'Listen to understand', prompt: 'Listen to understand. Replies come later.' },
  role: {
    title: 'Take a role',
    prompt: 'Take a seat that is not yours, and speak as “I”. Replies come later.',
  },
  swap: {
    title: 'Swap seats for a while',
    prompt: 'Two swap seats. What is it like there? Replies come later.',
  },
  double: {
    title: 'Say it for somebody',
    prompt: 'What may they not have said yet? “I …, is that so?” They answer.',
  },
  mirror: {
    title: 'Look on from outside',
    prompt: 'Somebody shows your seat, kindly. What do you see?',
  },
  future: {
    title: 'A day in a year',
    prompt:
      'It is a year from now, and it went well. From your seat, as “I”: what is a day like? This is imagined.',
  },
} as const;

export type EnquiryForm = keyof typeof enquiryForms;
export const ENQUIRY_FORMS = Object.keys(enquiryForms) as EnquiryForm[];
