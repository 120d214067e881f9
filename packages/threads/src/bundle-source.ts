import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'node_modules/.cache/frontdesk-bundles')
const bundles = new Map<string, URL>()

/** What npm installed stays outside; the workspaces among it, which are sources, go in. */
const listInstalled = () =>
  readdirSync(path.join(root, 'node_modules'))
    .filter((name) => name !== '@frontdesk' && !name.startsWith('.'))
    .map((name) => `./node_modules/${name}/*`)

const bundle = (entry: string): URL => {
  // Asked for here alone: a bundled app has no need of it.
  const { buildSync }: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: folder,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
    absWorkingDir: root,
    external: listInstalled(),
  })
  const text = outputFiles[0]?.text ?? ''
  const file = path.join(folder, `${path.basename(entry, '.ts')}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, text)
    renameSync(draft, file)
  }
  return pathToFileURL(file)
}

/**
 * What a thread or a process of its own starts from: a bundle as it is; of TypeScript source (`.ts`) a bundle made of it once a process,
 * since one starts in a tenth of the time that a loader of sources takes.
 */
export const bundleSource = (url: URL): URL => {
  if (!url.pathname.endsWith('.ts')) return url
  const made = bundles.get(url.href) ?? bundle(fileURLToPath(url))
  bundles.set(url.href, made)
  return made
}
