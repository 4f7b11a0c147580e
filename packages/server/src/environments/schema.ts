import { Type, type Static } from 'typebox'
import { VariableDescription } from '../platform/secret-variables.ts'

const Value = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Null(),
  Type.Object({}),
  Type.Array(Type.Unknown()),
])

/** Open: what a client sends beside the known keys is kept. */
export const Variable = Type.Object({
  key: Type.String(),
  value: Type.Optional(Value),
  type: Type.Optional(Type.Enum(['default', 'secret', 'any', 'text'])),
  enabled: Type.Optional(Type.Boolean()),
  description: Type.Optional(
    Type.Union([Type.String({ maxLength: 512 }), Type.Null(), Type.Object({})]),
  ),
})

const Name = Type.String({ minLength: 1, maxLength: 255 })

const examples = [
  {
    environment: {
      name: 'Staging',
      values: [
        { key: 'baseUrl', value: 'https://staging.example.com', type: 'default', enabled: true },
      ],
    },
  },
]

export const CreateEnvironment = Type.Object(
  { environment: Type.Object({ name: Name, values: Type.Optional(Type.Array(Variable)) }) },
  { examples },
)
export type CreateEnvironment = Static<typeof CreateEnvironment>['environment']

export const ReplaceEnvironment = Type.Object(
  {
    environment: Type.Object({
      name: Type.Optional(Name),
      values: Type.Optional(Type.Array(Variable)),
    }),
  },
  { examples },
)
export type ReplaceEnvironment = Static<typeof ReplaceEnvironment>['environment']

/** What a change of a variable's fields must leave behind. */
export const PatchedVariable = Type.Object({
  ...Variable.properties,
  secret: Type.Optional(Type.Boolean()),
  source: Type.Optional(Type.Object({})),
})

// Each operation moves the variables behind it; whoever has more to change than this replaces the environment.
const MOST_OPERATIONS = 1000

const PatchOperation = Type.Object({
  op: Type.Enum(['add', 'replace', 'remove']),
  path: Type.String({ maxLength: 100 }),
  value: Type.Optional(Type.Unknown()),
})
export type PatchOperation = Static<typeof PatchOperation>

export const PatchEnvironment = Type.Array(PatchOperation, {
  minItems: 1,
  maxItems: MOST_OPERATIONS,
  examples: [
    [
      { op: 'replace', path: '/name', value: 'Staging' },
      { op: 'add', path: '/values/0', value: { key: 'region', value: 'eu', type: 'default' } },
    ],
  ],
})

export const EnvironmentSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  owner: Type.String(),
  uid: Type.String(),
  isPublic: Type.Boolean(),
})
export type EnvironmentSummary = Static<typeof EnvironmentSummary>

export const Environment = Type.Object({
  id: Type.String(),
  name: Type.String(),
  owner: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  values: Type.Array(Type.Unknown()),
  isPublic: Type.Boolean(),
})
export type Environment = Static<typeof Environment>

export const WorkspaceChoice = Type.Object({ workspace: Type.Optional(Type.String()) })
export const EnvironmentsAnswer = Type.Object({ environments: Type.Array(EnvironmentSummary) })
export const EnvironmentAnswer = Type.Object({ environment: Environment })
export const PatchedEnvironment = Type.Object({
  environment: Type.Object({ ...Environment.properties, uid: Type.String() }),
})
export type PatchedEnvironment = Static<typeof PatchedEnvironment>['environment']
export const EnvironmentName = Type.Object({
  environment: Type.Object({ id: Type.String(), name: Type.String(), uid: Type.String() }),
})
export const EnvironmentId = Type.Object({
  environment: Type.Object({ id: Type.String(), uid: Type.String() }),
})
export const EnvironmentParams = Type.Object({ environmentId: Type.String() })

export const EnvironmentDescription = Type.Object({
  id: Type.String(),
  uid: Type.String(),
  name: Type.String(),
  owner: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  revision: Type.Integer(),
  isPublic: Type.Boolean(),
  workspace: Type.Object({ id: Type.String(), name: Type.String() }),
  permissions: Type.Object({ edit: Type.Boolean(), delete: Type.Boolean() }),
  variables: Type.Array(VariableDescription),
})
export type EnvironmentDescription = Static<typeof EnvironmentDescription>
export const DescribedEnvironment = Type.Object({ environment: EnvironmentDescription })

export const RevealVariable = Type.Object(
  {
    /** Where the variable stands in the list. */
    position: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    /** With a position the key that is expected there, alone the first secret variable of that key. */
    key: Type.Optional(Type.String({ maxLength: 10_000 })),
  },
  { examples: [{ key: 'token' }] },
)
export type RevealVariable = Static<typeof RevealVariable>

export const RevealedVariable = Type.Object({
  variable: Type.Object({ position: Type.Integer(), key: Type.String(), value: Type.Unknown() }),
})
export type RevealedVariable = Static<typeof RevealedVariable>['variable']
