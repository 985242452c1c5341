export type HeadingLevel = 3 | 4 | 5;

/** The element of a heading; lists within lists have headings within headings. */
export function headingTag(level: HeadingLevel): 'h3' | 'h4' | 'h5' {
  return `h${level}`;
}
