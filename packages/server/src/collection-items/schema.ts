import { Type, type Static, type TSchema } from 'typebox'
import { PageMeta } from '../platform/pagination.ts'

// The flat form is open: fields that are not named here are kept. What a client may send is wider than what it
// reads, since the form is old and has been written by many.

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Maybe = <T extends TSchema>(schema: T) => Type.Optional(Nullable(schema))
const Text = Type.String()
const Row = Type.Object({})
const Rows = Maybe(Type.Array(Row))
const Settings = Maybe(Type.Object({}))
const Description = Maybe(
  Type.Union([Text, Type.Object({ content: Maybe(Text), type: Type.Optional(Text) })]),
)
/** The text stands for no auth, as it is read. */
const Auth = Maybe(Type.Union([Type.Object({ type: Text }), Type.Literal('noauth')]))

const scripted = {
  name: Maybe(Text),
  description: Description,
  descriptionFormat: Maybe(Text),
  variables: Rows,
  auth: Auth,
  currentHelper: Maybe(Text),
  helperAttributes: Maybe(Type.Union([Type.Object({}), Text])),
  events: Rows,
  tests: Maybe(Text),
  preRequestScript: Maybe(Text),
  protocolProfileBehavior: Settings,
}

const body = {
  method: Maybe(Text),
  url: Maybe(Text),
  queryParams: Rows,
  pathVariables: Settings,
  pathVariableData: Rows,
  headerData: Rows,
  dataMode: Maybe(Text),
  data: Maybe(Type.Union([Type.Array(Row), Text])),
  rawModeData: Maybe(Type.Union([Text, Type.Array(Text)])),
  graphqlModeData: Maybe(Type.Union([Type.Object({}), Text])),
  dataOptions: Settings,
  dataDisabled: Maybe(Type.Boolean()),
}

const headers = Maybe(Type.Union([Text, Type.Array(Row)]))

const requestExample = {
  name: 'Pay',
  description: 'Pays an invoice.',
  method: 'POST',
  url: 'https://example.com/payments?currency=EUR',
  headerData: [{ key: 'Content-Type', value: 'application/json', description: '' }],
  queryParams: [{ key: 'currency', value: 'EUR', equals: true, description: '', enabled: true }],
  dataMode: 'raw',
  rawModeData: '{"amount":10}',
  dataOptions: { raw: { language: 'json' } },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
  events: [{ listen: 'test', script: { type: 'text/javascript', exec: ['pm.test("paid")'] } }],
}

const folderFields = {
  ...scripted,
  /** The folder that holds it, by id or uid. */
  folder: Maybe(Text),
}

export const CreateFolder = Type.Object(
  {
    ...folderFields,
    /** Flat requests and folders fill the new one; ids among them are passed over. */
    requests: Maybe(Type.Array(Type.Unknown())),
    folders: Maybe(Type.Array(Type.Unknown())),
  },
  {
    examples: [
      {
        name: 'Payments',
        description: 'What moves money.',
        variables: [{ key: 'currency', value: 'EUR' }],
        auth: null,
        events: null,
        requests: [requestExample],
      },
    ],
  },
)

export const UpdateFolder = Type.Object(folderFields, {
  examples: [{ name: 'Payments', description: 'What moves money.' }],
})

export const FlatRequest = Type.Object(
  { ...scripted, ...body, headers },
  { examples: [requestExample] },
)

export const FlatResponse = Type.Object(
  {
    ...body,
    name: Maybe(Text),
    auth: Auth,
    headers,
    status: Maybe(Text),
    responseCode: Maybe(Type.Object({ code: Maybe(Type.Number()), name: Maybe(Text) })),
    time: Maybe(Type.Union([Text, Type.Number()])),
    cookies: Maybe(Type.Union([Text, Type.Array(Type.Unknown())])),
    mime: Maybe(Text),
    text: Maybe(Text),
    language: Maybe(Text),
    rawDataType: Maybe(Text),
    /** The JSON text of a flat request. */
    requestObject: Maybe(Text),
  },
  {
    examples: [
      {
        name: 'Paid',
        status: 'Created',
        responseCode: { code: 201, name: 'Created' },
        headers: [{ key: 'Content-Type', value: 'application/json' }],
        mime: 'application/json',
        language: 'json',
        text: '{"paid":true}',
        requestObject: '{"method":"POST","url":"https://example.com/payments"}',
      },
    ],
  },
)

// As sent: where the contract refuses nothing but a missing item, whatever is not "true" is false.
const Flag = Type.Optional(Type.String())
export const ItemQuery = Type.Object({ ids: Flag, uid: Flag, populate: Flag })
export type ItemQuery = Static<typeof ItemQuery>

export const CollectionParams = Type.Object({ collectionId: Text })
export const FolderChoice = Type.Object({ folderId: Type.Optional(Text) })
/** `requestId` is the older name. */
export const RequestChoice = Type.Object({
  request: Type.Optional(Text),
  requestId: Type.Optional(Text),
})

/** Under `data` the flat fields of the item. */
export const ItemAnswer = Type.Object({
  model_id: Text,
  meta: Type.Object({
    model: Type.Enum(['folder', 'request', 'response']),
    action: Type.Enum(['import', 'create', 'find', 'update', 'destroy']),
    populate: Type.Optional(Type.Boolean()),
    changeset: Type.Optional(Type.Boolean()),
  }),
  data: Type.Object({ id: Text }),
  /** Of the collection, after a write. */
  revision: Type.Optional(Type.Integer()),
})
export type ItemAnswer = Static<typeof ItemAnswer>
export type ItemAction = ItemAnswer['meta']['action']

/** An item as lists show it. */
const entry = {
  id: Text,
  kind: Type.Enum(['folder', 'request', 'example']),
  name: Text,
  /** The folder or request that holds it; null at the root. */
  parentId: Nullable(Text),
  /** Of requests, and of examples that say what was sent. */
  method: Nullable(Text),
  /** As it was written, cut after 200 characters. */
  url: Nullable(Text),
  /** The status code of an example. */
  code: Nullable(Type.Integer()),
}
const ItemEntry = Type.Object(entry)
export type ItemEntry = Static<typeof ItemEntry>

const Cursor = Type.Optional(Type.String({ maxLength: 500 }))

export const LevelQuery = Type.Object({
  /** A folder or request, by id or uid; the root when left out. */
  parent: Type.Optional(Text),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
  cursor: Cursor,
})
export type LevelQuery = Static<typeof LevelQuery>

export const ItemsPage = Type.Object({
  items: Type.Array(Type.Object({ ...entry, childCount: Type.Integer() })),
  meta: PageMeta,
})
export type ItemsPage = Static<typeof ItemsPage>

export const ItemSearch = Type.Object({
  /** What the name, the URL or the method holds, in upper or lower case. */
  q: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.Optional(Type.Enum(['folder', 'request', 'example'])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  cursor: Cursor,
})
export type ItemSearch = Static<typeof ItemSearch>

export const FoundItems = Type.Object({
  items: Type.Array(
    Type.Object({
      ...entry,
      /** What holds it, from the root on. */
      path: Type.Array(Type.Object({ id: Text, name: Text })),
    }),
  ),
  /** Of a very large collection a page may hold few items or none, and still not be the last. */
  meta: PageMeta,
})
export type FoundItems = Static<typeof FoundItems>
