// What a server that Posthorn is measured beside is told and tells.

/** An answer that Posthorn gave, to be given again. */
export interface PeerAnswer {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  body: string
}

export interface PeerStart {
  answers: PeerAnswer[]
}

export interface PeerStarted {
  port: number
}
