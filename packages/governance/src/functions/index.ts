// The functions that any rule may name. Families of built-in rules bring further ones.
import { alphabetical } from './core/alphabetical.ts'
import { casing } from './core/casing.ts'
import { or, xor } from './core/choice.ts'
import { enumeration } from './core/enumeration.ts'
import { length } from './core/length.ts'
import { pattern } from './core/pattern.ts'
import { defined, falsy, notDefined, truthy } from './core/presence.ts'
import { schema } from './core/schema.ts'
import { typedEnum } from './core/typed-enum.ts'
import { unreferencedReusableObject } from './core/unreferenced-reusable-object.ts'
import type { RuleFunction } from './rule-function.ts'

export const coreFunctions: ReadonlyMap<string, RuleFunction> = new Map(
  [
    alphabetical,
    casing,
    defined,
    enumeration,
    falsy,
    length,
    notDefined,
    or,
    pattern,
    schema,
    truthy,
    typedEnum,
    unreferencedReusableObject,
    xor,
  ].map((entry) => [entry.name, entry]),
)
