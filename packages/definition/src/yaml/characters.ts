// Codes of the characters that mean something in YAML.

export const TAB = 9
export const LINE_FEED = 10
export const SPACE = 32
export const DOUBLE_QUOTE = 34
export const HASH = 35
export const AMPERSAND = 38
export const SINGLE_QUOTE = 39
export const ASTERISK = 42
export const COMMA = 44
export const DASH = 45
export const COLON = 58
export const GREATER = 62
export const OPENING_BRACKET = 91
export const BACKSLASH = 92
export const CLOSING_BRACKET = 93
export const OPENING_BRACE = 123
export const PIPE = 124
export const CLOSING_BRACE = 125

/** A table that has 1 at the codes of some characters of ASCII. */
export function flags(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
