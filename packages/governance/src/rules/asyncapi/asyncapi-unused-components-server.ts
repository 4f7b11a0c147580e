import type { BuiltInRule } from '../built-in-rule.ts'

export const asyncapiUnusedComponentsServer: BuiltInRule = {
  slug: 'asyncapi-unused-components-server',
  summary: 'Refer to every server among the components.',
  why: 'A component that nothing uses is left over, or the reference to it is missing.',
  fix: 'Remove it, or refer to it.',
  severity: 'warn',
  formats: ['aas2', 'aas3'],
  resolved: false,
  given: '$.components.servers',
  then: {
    function: 'unreferencedReusableObject',
    functionOptions: { reusableObjectsLocation: '#/components/servers' },
  },
  good: `
servers:
  main: {$ref: "#/components/servers/main"}
components:
  servers:
    main: {url: mqtt://letters.test, protocol: mqtt}
`,
  bad: `
components:
  servers:
    main: {url: mqtt://letters.test, protocol: mqtt}
`,
}
