import { constants, createReadStream } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { FileAccess } from './options.ts'

const refusal = 'PPERM: insecure file access outside working directory'

function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(directory, way) === path
}

async function isReadable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
}

/**
 * Files of a working directory, for runs on the user's own machine. Paths outside of it, also by a link, are refused
 * unless they are allowed.
 */
export function directoryFiles(
  directory: string,
  { allowOutside }: { allowOutside: boolean },
): FileAccess {
  const base = resolve(directory)

  async function refuseOutside(path: string): Promise<void> {
    if (allowOutside) return
    if (!isInside(path, base)) throw new Error(refusal)
    if (!isInside(await realpath(path), await realpath(base))) throw new Error(refusal)
  }

  return {
    async stat(path) {
      const full = resolve(base, path)
      await refuseOutside(full)
      const found = await stat(full)
      return { isFile: found.isFile(), sizeBytes: found.size, isReadable: await isReadable(full) }
    },
    createReadStream: (path) => createReadStream(resolve(base, path)),
  }
}
