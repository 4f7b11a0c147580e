import { changeKindGroups } from '../packages/definition/src/index.ts'

const introduction = `<!-- Made by "npm run generate" from packages/definition/src/comparison/kinds. Do not edit. -->
# Breaking changes

Two versions of an OpenAPI definition are compared as their clients see them. What clients send may become more, what
they receive may become less: a request that was accepted must still be accepted, and a response must still be one that
clients know how to read. So the same edit of a schema can break in a request and be harmless in a response.

| Level | Means |
|---|---|
| breaking | a client that keeps to the old definition fails |
| risky | it depends on the client, or cannot be told from the definition |
| safe | no client that keeps to the old definition notices |

In webhooks and callbacks the API is the one that calls. What they carry is judged by the kinds for responses, and what
their receiver answers by the kinds for requests.
`

/** The page that lists every kind of change with its level and reason. */
export function generateBreakingChanges(): string {
  const sections = Object.entries(changeKindGroups).map(([title, kinds]) => {
    const rows = Object.entries(kinds).map(
      ([slug, { level, reason }]) => `| \`${slug}\` | ${level} | ${reason} |`,
    )
    return `## ${title}\n\n| Change | Level | Because |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return [introduction, ...sections].join('\n')
}
