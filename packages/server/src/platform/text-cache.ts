// Keeps rendered texts up to a total size; the one unused for longest goes first.

export interface TextCache {
  /** The text under a key, rendered once even when many ask for it at the same time. */
  get(key: string, render: () => Promise<string>): Promise<string>
}

export function createTextCache(mostCharacters: number): TextCache {
  const texts = new Map<string, string>()
  const pending = new Map<string, Promise<string>>()
  let characters = 0

  function keep(key: string, text: string): void {
    if (text.length > mostCharacters / 4) return
    texts.set(key, text)
    characters += text.length
    for (const [oldest, oldText] of texts) {
      if (characters <= mostCharacters) break
      texts.delete(oldest)
      characters -= oldText.length
    }
  }

  async function renderOnce(key: string, render: () => Promise<string>): Promise<string> {
    try {
      const text = await render()
      keep(key, text)
      return text
    } finally {
      pending.delete(key)
    }
  }

  return {
    async get(key, render) {
      const kept = texts.get(key)
      if (kept !== undefined) {
        texts.delete(key)
        texts.set(key, kept)
        return kept
      }
      const running = pending.get(key) ?? renderOnce(key, render)
      pending.set(key, running)
      return running
    },
  }
}
