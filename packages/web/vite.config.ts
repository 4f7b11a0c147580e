import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The components speak 34 languages; the texts of our pages two, so the others are left out of the build. */
const ourLanguages: Plugin = {
  name: 'our-languages',
  enforce: 'pre',
  load: (id) =>
    /react-(aria|stately)\/.*\/intl\/.*\/(?!en-|de-)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : undefined,
}

// oxlint-disable-next-line import/no-default-export -- Vite asks for one
export default defineConfig({
  // The server writes the address of the installation in front.
  base: './',
  plugins: [ourLanguages],
  html: { cspNonce: '{{nonce}}' },
  build: {
    outDir: join(import.meta.dirname, '../server/dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Everything from a file of its own: the policy of the page allows no data: address for scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // Components for React on servers say "use client"; here everything is the client.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})
