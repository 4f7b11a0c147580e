// Text put together as bytes. They lie outside of the heap of JavaScript, whose collector would copy the strings of a
// large document while everybody waits.

/** Bytes in the parts they were made in: joining hundreds of megabytes would take their place twice. */
export type Parts = readonly Buffer[]

/** Where something was written. */
export interface Piece {
  part: number
  start: number
  end: number
}

const PART_BYTES = 128 * 1024

/** Bytes to which more are added at the end. */
export class ByteWriter {
  readonly #full: Buffer[] = []
  #part: Buffer = Buffer.alloc(0)
  #used = 0

  write(text: string): Piece {
    const length = Buffer.byteLength(text)
    this.#makeRoom(length)
    this.#part.write(text, this.#used)
    return this.#advance(length)
  }

  /** Adds what is written elsewhere already. */
  copy(from: ByteWriter, { part, start, end }: Piece): Piece {
    this.#makeRoom(end - start)
    const source = from.#full[part] ?? from.#part
    source.copy(this.#part, this.#used, start, end)
    return this.#advance(end - start)
  }

  /** All that was written; a copy of the last part takes no more place than it needs. */
  parts(): Parts {
    return [...this.#full, Buffer.from(this.#part.subarray(0, this.#used))]
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#part.length) return
    if (this.#used > 0) this.#full.push(this.#part.subarray(0, this.#used))
    this.#part = Buffer.allocUnsafeSlow(Math.max(PART_BYTES, length))
    this.#used = 0
  }

  #advance(length: number): Piece {
    const start = this.#used
    this.#used += length
    return { part: this.#full.length, start, end: this.#used }
  }
}
