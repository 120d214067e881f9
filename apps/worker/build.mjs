import { bundle } from '../../scripts/bundle.mjs'

await bundle({ appDir: import.meta.dirname, entries: { main: 'src/main.ts' }, threads: true })
