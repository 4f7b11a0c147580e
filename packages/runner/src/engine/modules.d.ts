// The packages of the engine come without types, or with types too loose to rely on: `sdk.ts` says what we use.
declare module 'postman-runtime' {
  const runtime: unknown
  export default runtime
}

declare module 'postman-collection' {
  const sdk: unknown
  export default sdk
}

declare module '@postman/tough-cookie' {
  const toughCookie: unknown
  export default toughCookie
}
