import { bundle } from '../../scripts/bundle.mjs'

await bundle({ appDir: import.meta.dirname, entries: { server: 'src/server.ts' }, threads: true })
