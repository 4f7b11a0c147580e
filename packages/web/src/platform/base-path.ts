const meta = document.querySelector<HTMLMetaElement>('meta[name="posthorn-base-path"]')

/** Where the installation is on its host: empty, or for instance `/posthorn`. */
export const basePath = meta?.content.startsWith('/') ? meta.content : ''

/** The nonce that lets this page add style elements; libraries ask for it. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
