// Bundles a server entry: our own packages go in, what npm installed stays outside in node_modules.
import path from 'node:path'
import { build } from 'esbuild'

/**
 * @param {{ appDir: string, entries: Record<string, string>, threads?: boolean }} options entry names to source files
 */
export const bundle = async ({ appDir, entries, threads = false }) => {
  const root = path.resolve(import.meta.dirname, '..')
  const threadDir = path.join(root, 'packages/nlu-runtime/src/threads')
  const outdir = path.join(appDir, 'dist')
  const shared = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
    outdir,
    plugins: [
      {
        name: 'npm-stays-outside',
        setup: (context) => {
          context.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
            if (kind === 'entry-point' || name.startsWith('@frontdesk/') || name.startsWith('@/')) return null
            return { path: externalName(name), external: true }
          })
        },
      },
    ],
    alias: { '@': path.join(root, 'apps/web/src') },
  }
  await build({ ...shared, splitting: true, entryPoints: entries, chunkNames: 'chunks/[name]-[hash]' })
  if (!threads) return
  await build({
    ...shared,
    entryPoints: {
      'encoder-thread': path.join(threadDir, 'encoder-thread.ts'),
      'trainer-thread': path.join(threadDir, 'trainer-thread.ts'),
      'pglite-thread': path.join(root, 'packages/db/src/pglite/threads/pglite-thread.ts'),
      'parse-child': path.join(root, 'packages/ingest/src/child/parse-child.ts'),
      'interchange-thread': path.join(root, 'packages/services/src/nlu/interchange/threads/interchange-thread.ts'),
    },
  })
}

// Node asks for the file name where a package has no exports map.
const externalName = (name) => (name === 'next/server' || name === 'next/headers' ? `${name}.js` : name)
