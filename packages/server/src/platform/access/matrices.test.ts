// The product's permission tables, written down again by hand, against the matrices. Then each cell of the matrices is
// changed in turn, and some line here has to notice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Caller } from '../auth/caller.ts'
import { can, canInWorkspace, hasPermission, workspaceRoleOf } from './access.ts'
import {
  matrices,
  type ElementAction,
  type ElementRole,
  type ImplicitRole,
  type Matrices,
  type TeamPermission,
  type TeamRole,
  type Visibility,
  type WorkspaceAction,
  type WorkspaceRole,
} from './matrices.ts'

/** A line of a table: true when the rules say the same. */
interface Expectation {
  what: string
  holds: (rules: Matrices) => boolean
}

const OURS = 1
const THEIRS = 2

function aCaller(tenantId: number, roles: readonly TeamRole[]): Caller {
  return {
    userId: 10,
    teamId: tenantId,
    tenantId,
    username: '',
    roles: new Set(roles),
    groupIds: [],
    credential: { kind: 'key', id: '' },
    origin: { ip: '', userAgent: '', requestId: '' },
  }
}

const developer = aCaller(OURS, ['user'])
const teamRoles: readonly TeamRole[] = [
  'super-admin',
  'admin',
  'billing',
  'user',
  'community-manager',
  'partner-manager',
  'partner',
  'guest',
  'flow-editor',
  'api-network-manager',
  'api-governance-manager',
]

/** Roles that are no column of a table may nothing of it. */
const permissions: Readonly<
  Record<TeamPermission, readonly [string, string, string, string, string]>
> = {
  //                      Super Admin, Admin, Billing, Developer, Community Manager
  'manage users': ['yes', 'yes', 'no', 'no', 'no'],
  'manage super admins': ['yes', 'no', 'no', 'no', 'no'],
  'manage groups': ['yes', 'yes', 'no', 'no', 'no'],
  'create groups': ['yes', 'yes', 'no', 'yes', 'no'],
  'see audit logs': ['yes', 'yes', 'no', 'no', 'yes'],
  'see shared elements': ['yes', 'no', 'no', 'yes', 'yes'],
  'create workspaces': ['yes', 'no', 'no', 'yes', 'yes'],
  'widen visibility': ['yes', 'no', 'no', 'yes', 'yes'],
}

const inWorkspace: Readonly<Record<WorkspaceAction, readonly [string, string, string]>> = {
  //                 Admin, Editor, Viewer
  view: ['yes', 'yes', 'yes'],
  'add elements': ['yes', 'yes', 'no'],
  'edit details': ['yes', 'no', 'no'],
  'change visibility': ['yes', 'no', 'no'],
  delete: ['yes', 'no', 'no'],
  'manage roles': ['yes', 'no', 'no'],
}

const withElement: Readonly<Record<ElementAction, readonly [string, string]>> = {
  //            Editor, Viewer
  view: ['yes', 'yes'],
  export: ['yes', 'yes'],
  fork: ['yes', 'yes'],
  edit: ['yes', 'no'],
  delete: ['yes', 'no'],
  'manage roles': ['yes', 'no'],
}

/** The role without any grant: of Super Admins, Developers and Community Managers, other members, the rest of the world. */
const withoutGrant: Readonly<Record<Visibility, readonly [string, string, string, string]>> = {
  personal: ['admin', 'none', 'none', 'none'],
  private: ['admin', 'none', 'none', 'none'],
  team: ['admin', 'viewer', 'none', 'none'],
  public: ['admin', 'viewer', 'viewer', 'viewer'],
  partner: ['admin', 'none', 'none', 'none'],
}

const expectations: Expectation[] = [
  ...entriesOf(permissions).flatMap(([permission, cells]) =>
    teamRoles.map((role, at) => ({
      what: `${role} ${cells[at] === 'yes' ? 'may' : 'may not'} ${permission}`,
      holds: (rules: Matrices) =>
        hasPermission(aCaller(OURS, [role]), permission, rules) === (cells[at] === 'yes'),
    })),
  ),
  ...entriesOf(inWorkspace).flatMap(([action, cells]) =>
    (['admin', 'editor', 'viewer'] as const).map((role, at) => ({
      what: `workspace ${role} ${cells[at] === 'yes' ? 'may' : 'may not'} ${action}`,
      holds: (rules: Matrices) =>
        canInWorkspace(developer, action, aWorkspace(role), rules) === (cells[at] === 'yes'),
    })),
  ),
  ...entriesOf(withElement).flatMap(([action, cells]) => elementExpectations(action, cells)),
  ...entriesOf(withoutGrant).flatMap(([visibility, cells]) =>
    implicitExpectations(visibility, cells),
  ),
]

function aWorkspace(grantedRole: WorkspaceRole | null, visibility: Visibility = 'private') {
  return { tenantId: OURS, visibility, grantedRole }
}

/** By a role of the workspace, by one for the element, and by both, of which the stronger counts. */
function elementExpectations(
  action: ElementAction,
  [byEditor, byViewer]: readonly [string, string],
): Expectation[] {
  const cases: [granted: WorkspaceRole | null, direct: ElementRole | null, expected: string][] = [
    ['admin', null, byEditor],
    ['editor', null, byEditor],
    ['viewer', null, byViewer],
    [null, 'editor', byEditor],
    [null, 'viewer', byViewer],
    ['editor', 'viewer', byEditor],
    ['viewer', 'editor', byEditor],
    [null, null, 'no'],
  ]
  return cases.map(([granted, directRole, expected]) => ({
    what: `workspace ${granted} with direct ${directRole} ${expected === 'yes' ? 'may' : 'may not'} ${action}`,
    holds: (rules) =>
      can(developer, action, { workspace: aWorkspace(granted), directRole }, rules) ===
      (expected === 'yes'),
  }))
}

function implicitExpectations(
  visibility: Visibility,
  [ofSuperAdmin, ofSharers, ofOthers, ofTheWorld]: readonly [string, string, string, string],
): Expectation[] {
  const sharers: readonly TeamRole[] = ['user', 'community-manager']
  const ofRole = (role: TeamRole) => {
    if (role === 'super-admin') return ofSuperAdmin
    return sharers.includes(role) ? ofSharers : ofOthers
  }
  return teamRoles.flatMap((role) => [
    implicit(aCaller(OURS, [role]), `${role} of the team`, visibility, ofRole(role)),
    implicit(aCaller(THEIRS, [role]), `${role} of another team`, visibility, ofTheWorld),
  ])
}

function implicit(caller: Caller, who: string, visibility: Visibility, expected: string) {
  return {
    what: `${who} has the role "${expected}" in a ${visibility} workspace`,
    holds: (rules: Matrices) =>
      (workspaceRoleOf(caller, aWorkspace(null, visibility), rules) ?? 'none') === expected,
  }
}

for (const { what, holds } of expectations) {
  test(what, () => assert.ok(holds(matrices)))
}

test('a role for an element reaches no further than the account it was given in', () => {
  const element = { workspace: { ...aWorkspace('admin'), tenantId: THEIRS }, directRole: 'editor' }

  assert.equal(can(aCaller(OURS, ['super-admin', 'user']), 'view', element), false)
})

test('someone without a team may do everything in the account', () => {
  const alone = aCaller(0, [])

  for (const permission of keysOf(permissions)) assert.ok(hasPermission(alone, permission))
})

interface Mutation {
  cell: string
  rules: Matrices
}

const workspaceRoles: readonly WorkspaceRole[] = ['viewer', 'editor', 'admin']
const elementRoles: readonly ElementRole[] = ['viewer', 'editor']
const implicitRoles: readonly ImplicitRole[] = workspaceRoles.flatMap((role) => [
  { role, to: 'sharers' as const },
  { role, to: 'everyone' as const },
])

/** Every matrix with one cell of it changed, in each way that it can be. */
function* mutations(): Generator<Mutation> {
  for (const permission of keysOf(permissions)) {
    const holders = new Set(matrices.teamPermissions[permission])
    for (const role of teamRoles) {
      const flipped = [...holders.symmetricDifference(new Set([role]))]
      const teamPermissions = { ...matrices.teamPermissions, [permission]: flipped }
      yield { cell: `${permission}: ${role}`, rules: { ...matrices, teamPermissions } }
    }
  }
  yield* changed('workspaceActions', keysOf(inWorkspace), workspaceRoles)
  yield* changed('elementActions', keysOf(withElement), elementRoles)
  yield* changed('elementRoleOf', workspaceRoles, elementRoles)
  yield* changed('everywhere', teamRoles, [...workspaceRoles, undefined])
  yield* changed('implicit', keysOf(withoutGrant), [...implicitRoles, undefined])
}

function* changed(
  matrix: Exclude<keyof Matrices, 'teamPermissions'>,
  keys: readonly string[],
  values: readonly unknown[],
): Generator<Mutation> {
  const cells: Readonly<Record<string, unknown>> = matrices[matrix]
  for (const key of keys) {
    for (const value of values.filter((other) => text(other) !== text(cells[key]))) {
      const rules = { ...matrices, [matrix]: { ...cells, [key]: value } }
      yield { cell: `${matrix}: ${key} is ${text(value)}`, rules }
    }
  }
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

test('notices every change of a single cell', () => {
  const all = [...mutations()]
  const unnoticed = all.filter(({ rules }) => expectations.every(({ holds }) => holds(rules)))

  assert.deepEqual(
    unnoticed.map(({ cell }) => cell),
    [],
  )
  assert.equal(all.length, 8 * 11 + 6 * 2 + 6 + 3 + 11 * 3 + 5 * 6)
})

test('has a line for every cell', () => {
  assert.deepEqual(keysOf(matrices.teamPermissions), keysOf(permissions))
  assert.deepEqual(keysOf(matrices.workspaceActions), keysOf(inWorkspace))
  assert.deepEqual(keysOf(matrices.elementActions), keysOf(withElement))
})

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}

function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): [Key, Value][] {
  return keysOf(record).map((key) => [key, record[key]])
}
