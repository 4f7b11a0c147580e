import {
  type JsonPath,
  locateInFrame,
  locateInPart,
  type PartedDocument,
  type Position,
  type Range,
} from '@posthorn/definition'
import { type Place, toViolations } from '../lint.ts'
import type { Finding } from '../rule-run.ts'
import { sortViolations, type Violation } from '../violation.ts'
import type { KnownPart, KnownParts } from './known-part.ts'
import { isSamePath } from './references.ts'
import type { Unit } from './units.ts'

/** Takes the findings of units to the parts that they stand in. */
export class FindingsByPart {
  private readonly byPart = new Map<KnownPart, (readonly Finding[])[]>()
  /** Found from elsewhere. */
  private readonly strays = new Map<KnownPart, Finding[]>()
  private readonly inFrame: Finding[] = []
  private readonly parts: KnownParts

  constructor(parts: KnownParts) {
    this.parts = parts
  }

  add({ findings }: Pick<Unit, 'findings'>, part: KnownPart | undefined): void {
    if (findings.length === 0) return
    if (!part) for (const finding of findings) this.addStray(finding)
    else if (findings.every(({ path }) => isIn(path, part))) this.addTo(part, findings)
    else for (const finding of findings) this.addStray(finding)
  }

  private addStray(finding: Finding): void {
    const part = this.parts.around(finding.path)
    if (!part) {
      this.inFrame.push(finding)
      return
    }
    let strays = this.strays.get(part)
    if (!strays) {
      this.strays.set(part, (strays = []))
      this.addTo(part, strays)
    }
    strays.push(finding)
  }

  private addTo(part: KnownPart, findings: readonly Finding[]): void {
    const lists = this.byPart.get(part)
    if (lists) lists.push(findings)
    else this.byPart.set(part, [findings])
  }

  /** All violations by place. What is known of a part is taken where its findings are the same. */
  violations(document: PartedDocument, file: string | undefined): Violation[] {
    const named = file === undefined ? {} : { file }
    const frame = sortViolations(
      toViolations(this.inFrame, (paths) => placesOf(paths, locateInFrame(document, paths), named)),
    )
    const all: Violation[] = []
    let next = 0
    for (const known of this.parts.all) {
      for (let other = frame[next]; other && isBefore(other, known); other = frame[next]) {
        all.push(other)
        next++
      }
      for (const violation of this.violationsIn(known, document, named)) all.push(violation)
    }
    return [...all, ...frame.slice(next)]
  }

  private violationsIn(
    known: KnownPart,
    document: PartedDocument,
    named: { file?: string },
  ): readonly Violation[] {
    const findings = this.byPart.get(known) ?? []
    const { position } = known.part
    if (!isSameList(findings, known.findings, isSameFindings)) {
      known.findings = findings
      known.violations = sortViolations(
        toViolations(findings.flat(), (paths) =>
          placesOf(paths, locateInPart(document, known.part, paths), named),
        ),
      )
      known.position = { line: 0, character: 0 }
    }
    if (!isSamePosition(known.position, position)) {
      known.violations = known.violations.map((violation) => ({
        ...violation,
        range: moved(violation.range, known.position, position),
      }))
      known.position = position
    }
    return known.violations
  }
}

function isIn(path: JsonPath, { part }: KnownPart): boolean {
  return part.path.every((key, index) => key === path[index])
}

function isBefore({ range: { start } }: Violation, { part: { position } }: KnownPart): boolean {
  return (
    start.line < position.line ||
    (start.line === position.line && start.character < position.character)
  )
}

function placesOf(
  paths: readonly JsonPath[],
  ranges: readonly Range[],
  named: { file?: string },
): Place[] {
  return ranges.map((range, index) => ({ ...named, path: paths[index] ?? [], range }))
}

function moved({ start, end }: Range, from: Position, to: Position): Range {
  const move = ({ line, character }: Position): Position => ({
    line: line + to.line - from.line,
    character: line === from.line ? character + to.character - from.character : character,
  })
  return { start: move(start), end: move(end) }
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character
}

function isSameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a === b || isSameList(a, b, isSameFinding)
}

function isSameFinding(a: Finding, b: Finding): boolean {
  return (
    a === b ||
    (a.code === b.code &&
      a.message === b.message &&
      a.severity === b.severity &&
      isSamePath(a.path, b.path))
  )
}

function isSameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index]
      return other !== undefined && isSame(item, other)
    })
  )
}
