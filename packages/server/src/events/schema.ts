import { Type, type Static } from 'typebox'

export const EventsQuery = Type.Object({
  /**
   * A list with commas: `workspaces` for changes of elements in all workspaces you see, `workspace:{id}` for those of one,
   * `runs` for runs that come and go.
   */
  topics: Type.String({ minLength: 1, maxLength: 4000, examples: ['workspaces,runs'] }),
  /** Where to go on. For clients that cannot set the header Last-Event-ID, which wins. */
  lastEventId: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
  /** Seconds after which the stream ends; 0 for what happened up to now. For clients that poll. */
  wait: Type.Optional(Type.Integer({ minimum: 0, maximum: 3600 })),
})
export type EventsQuery = Static<typeof EventsQuery>

/** The data of one event. */
export const ServerEvent = Type.Object({
  id: Type.String(),
  /** Kind of element and what became of it: `collection.updated`, `run.created`, `environment.moved`. */
  type: Type.String(),
  /** Null for a run without one, and for whoever sees the element without its workspace. */
  workspaceId: Type.Union([Type.String(), Type.Null()]),
  /** The name is that of the moment. */
  element: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
  /** Null when the system did it. */
  actorId: Type.Union([Type.Integer(), Type.Null()]),
  at: Type.String(),
})
export type ServerEvent = Static<typeof ServerEvent>
