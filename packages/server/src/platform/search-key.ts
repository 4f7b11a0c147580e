// Text as searches compare it. Done in code and stored: the engines disagree on lower case outside ASCII.

/** The same for texts that differ in case, or in how accents are written. */
export function toSearchKey(text: string): string {
  // The sigma at the end of a word is another letter, and a search may end within a word.
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ')
}

/** Of a text whose length nobody limits, as much as is shown or searched. */
export function clip(text: string, length: number): string {
  // Half of a surrogate pair is no text.
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
