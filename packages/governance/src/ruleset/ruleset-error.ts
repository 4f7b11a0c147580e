/** Says what keeps a ruleset from being used, in words for whoever wrote it. */
export class RulesetError extends Error {
  override name = 'RulesetError'
}
