/** The signs of the terminal output; the plain set is ASCII only. */
export interface Symbols {
  isUnicode: boolean
  folder: string
  root: string
  inFolder: string
  pass: string
  skip: string
  scriptError: string
  boxTop: string
  boxLine: string
  boxBottom: string
  separator: string
  up: string
  down: string
  micro: string
}

const unicode: Symbols = {
  isUnicode: true,
  folder: '❏',
  root: '→',
  inFolder: '↳',
  pass: '✓',
  skip: '-',
  scriptError: '⠄',
  boxTop: '┌',
  boxLine: '│',
  boxBottom: '└',
  separator: '★',
  up: '↑',
  down: '↓',
  micro: 'µ',
}

const plain: Symbols = {
  isUnicode: false,
  folder: 'Folder',
  root: 'Root',
  inFolder: 'Sub-folder',
  pass: 'Pass',
  skip: '-',
  scriptError: '.',
  boxTop: '+',
  boxLine: '|',
  boxBottom: '+',
  separator: '*',
  up: '^',
  down: 'v',
  micro: 'u',
}

export function symbolsFor(isUnicode: boolean): Symbols {
  return isUnicode ? unicode : plain
}
