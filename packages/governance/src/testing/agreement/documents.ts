// Small definitions of many styles. What Spectral finds in them is recorded beside them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'documents')

export interface AgreementDocument {
  /** With the extension that says how it is parsed. */
  name: string
  text: string
}

/** The documents, and some of them written in another way. */
export function agreementDocuments(): AgreementDocument[] {
  const written = readdirSync(folder)
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'),
    }))
  return [...written, ...written.flatMap(variantsOf)]
}

function variantsOf({ name, text }: AgreementDocument): AgreementDocument[] {
  const [, stem = '', extension = ''] = /^(.*)\.(json|yaml)$/.exec(name) ?? []
  const variant = (how: string, changed: string): AgreementDocument => ({
    name: `${stem}.${how}.${extension}`,
    text: changed,
  })
  if (name.startsWith('broken')) return []
  if (extension === 'yaml') return [variant('crlf', text.replaceAll('\n', '\r\n'))]
  const data: unknown = JSON.parse(text)
  return [
    variant('minified', JSON.stringify(data)),
    variant('indented', JSON.stringify(data, undefined, 4)),
  ]
}

export function findingsFile(name: string): string {
  return join(import.meta.dirname, 'findings', `${name}.findings.json`)
}
