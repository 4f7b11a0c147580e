// Where things are in the UI, without the path of the installation.

const encode = encodeURIComponent

export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  workspace: (id: string) => `/workspaces/${encode(id)}`,
  collections: (workspaceId: string) => `/workspaces/${encode(workspaceId)}/collections`,
  environments: (workspaceId: string) => `/workspaces/${encode(workspaceId)}/environments`,
  runs: (workspaceId: string) => `/workspaces/${encode(workspaceId)}/runs`,
  run: (id: string) => `/runs/${encode(id)}`,
  comparison: (id: string, other?: string) =>
    `/runs/${encode(id)}/comparison${other === undefined ? '' : `?with=${encode(other)}`}`,
  collection: (id: string) => `/collections/${encode(id)}`,
  item: (collectionId: string, kind: ItemKind, id: string) =>
    `/collections/${encode(collectionId)}/${kind}s/${encode(id)}`,
  environment: (id: string) => `/environments/${encode(id)}`,
  environmentComparison: (workspaceId: string, left?: string, right?: string) =>
    `/workspaces/${encode(workspaceId)}/environments/comparison?left=${encode(left ?? '')}&right=${encode(right ?? '')}`,
  members: () => '/team/members',
  groups: () => '/team/groups',
  invitations: () => '/team/invitations',
  access: () => '/team/access',
  roles: () => '/team/roles',
  auditLog: () => '/team/audit-log',
  apiKeys: () => '/settings/api-keys',
  settings: () => '/settings',
} as const

export type ItemKind = 'folder' | 'request' | 'example'
