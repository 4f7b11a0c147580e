import { join } from 'node:path'
import { defineConfig } from 'vite'

// oxlint-disable-next-line import/no-default-export -- Vite asks for one
export default defineConfig({
  // The server writes the address of the installation in front.
  base: './',
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
