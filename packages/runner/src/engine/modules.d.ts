// The packages of the engine come without types, or with types too loose to rely on: `sdk.ts` says what we use.
/* oxlint-disable typescript/consistent-type-imports -- with an import this file would declare nothing for others */
declare module 'postman-runtime' {
  const runtime: Pick<import('./sdk.ts').EngineModules, 'Runner'>
  export default runtime
}

declare module 'postman-collection' {
  const sdk: import('./sdk.ts').EngineModules['sdk']
  export default sdk
}

declare module '@postman/tough-cookie' {
  const toughCookie: Pick<import('./sdk.ts').EngineModules, 'CookieJar'>
  export default toughCookie
}
