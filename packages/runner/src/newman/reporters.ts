// Reporters written for Newman are packages named `newman-reporter-…`, installed where the user works or beside us.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject } from '@posthorn/collection'
import type { NewmanEmitter } from './emitter.ts'

/** Constructed once per run; it listens to the emitter. */
export type NewmanReporter = new (
  emitter: NewmanEmitter,
  reporterOptions: object,
  runOptions: object,
) => object

/** The package of a reporter: `x` is `newman-reporter-x`, `@team/x` is `@team/newman-reporter-x`. */
export function reporterPackage(name: string): string {
  const [scope, own] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return scope && own ? `${scope}/newman-reporter-${own}` : `newman-reporter-${name}`
}

function find(packageName: string): string | undefined {
  for (const base of [pathToFileURL(join(process.cwd(), 'noop.js')), import.meta.url]) {
    try {
      return createRequire(base).resolve(packageName)
    } catch {
      // Not there; the next place may have it.
    }
  }
  return undefined
}

/** Finds an installed reporter. Answers nothing when it is not installed, rejects when it is broken. */
export async function loadNewmanReporter(name: string): Promise<NewmanReporter | undefined> {
  const path = find(reporterPackage(name))
  if (!path) return undefined
  const loaded: unknown = await import(pathToFileURL(path).href)
  const exported = isObject(loaded) ? (loaded.default ?? loaded) : loaded
  if (typeof exported !== 'function') throw new Error(`"${name}" is not a reporter`)
  return exported as NewmanReporter
}
