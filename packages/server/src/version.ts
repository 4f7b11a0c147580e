import packageJson from '../package.json' with { type: 'json' }

/** The version of the server, as in `package.json`. */
export const version = packageJson.version
