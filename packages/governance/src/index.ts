export {
  createLinter,
  type Linter,
  type LinterOptions,
} from './engine/incremental/create-linter.ts'
export { lint, lintDefinition, type LintOptions } from './engine/lint.ts'
export { loadStructure } from './engine/load-structure.ts'
export { shownPath } from './place.ts'
export {
  countBySeverity,
  distinct,
  gravest,
  sortViolations,
  type Violation,
} from './engine/violation.ts'
export { OptionsError, type RuleFunction } from './functions/rule-function.ts'
export { createSandbox, type Sandbox } from './functions/sandbox.ts'
export { loadRuleset, type RulesetSource } from './ruleset/load-ruleset.ts'
export type { Ruleset } from './ruleset/ruleset.ts'
export { RulesetError } from './ruleset/ruleset-error.ts'
export { isAtLeast, parseSeverity, SEVERITIES, type Severity } from './ruleset/severity.ts'
export {
  type Ignore,
  IgnoreError,
  ignoresIn,
  parseIgnoreFile,
  sift,
  type Sifted,
} from './exceptions/ignore.ts'
export {
  type Baseline,
  checksumOf,
  createBaseline,
  newSince,
  parseBaseline,
} from './exceptions/baseline.ts'
export type { BuiltInRule, RuleFamily } from './rules/built-in-rule.ts'
export { familyRuleset, sourceAmong } from './rules/family-ruleset.ts'
export {
  isRuleFamilyName,
  loadRuleFamilies,
  loadRuleFamily,
  type RuleFamilyName,
  ruleFamilyNames,
} from './rules/index.ts'
