// Loaded before the program, it writes down every path that is opened and every address that is called, into the file
// that PROBE_LOG names.
import fs from 'node:fs'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const append = fs.appendFileSync
const log = process.env['PROBE_LOG'] ?? ''

function watch(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') continue
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      append(log, `${name} ${JSON.stringify(args[0])}\n`)
      return Reflect.apply(original, this, args)
    })
  }
}

const reading = ['open', 'readFile', 'stat', 'lstat', 'readdir', 'realpath', 'access', 'opendir']
watch(fs, [...reading, ...reading.map((name) => `${name}Sync`), 'existsSync', 'createReadStream'])
watch(fs.promises, reading)
watch(dns, ['lookup', 'resolve'])
watch(dns.promises, ['lookup', 'resolve'])
watch(net.Socket.prototype, ['connect'])
watch(globalThis, ['fetch'])
syncBuiltinESMExports()
