/** Parts of a catalogue, cut when the page is built (vite.config.ts). */
declare module '*.json?doors' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module '*.json?board' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
