import { inspect } from 'node:util'

type StyleName = 'bold' | 'underline' | 'gray' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan'

/** Colours a text, or leaves it as it is when colours are off. */
export type Style = Record<StyleName, (text: string) => string>

export function createStyle(isColored: boolean): Style {
  const paint = (name: StyleName) => {
    const [on, off] = inspect.colors[name] ?? []
    return (text: string) =>
      isColored && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  }
  return {
    bold: paint('bold'),
    underline: paint('underline'),
    gray: paint('gray'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    blue: paint('blue'),
    cyan: paint('cyan'),
  }
}
