/** What stands between braces, as the variables of an address do. */
export function namesInBraces(text: string): string[] {
  const names: string[] = []
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', open)) {
    const close = text.indexOf('}', open + 2)
    if (close === -1) break
    names.push(text.slice(open + 1, close))
    open = close
  }
  return names
}
