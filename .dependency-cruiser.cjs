/** The floors of docs/architecture.md as rules: an import only goes down, siblings never meet. */
const floors = [
  ['contracts'],
  ['telemetry', 'threads', 'ui'],
  ['core'],
  ['db', 'queue', 'realtime', 'rate-limit', 'llm', 'nlu-runtime', 'interchange', 'outbound', 'ingest'],
  ['actions'],
  ['services'],
]
const packagePath = (names) => `^packages/(${names.join('|')})/src/`

const downward = floors.slice(0, -1).map((names, index) => ({
  name: `floor-${index}-imports-only-down`,
  severity: 'error',
  from: { path: packagePath(names) },
  to: { path: [packagePath(floors.slice(index + 1).flat()), '^apps/'] },
}))

const siblings = floors
  .filter((names) => names.length > 1)
  .flat()
  .map((name) => {
    const others = floors.find((names) => names.includes(name)).filter((other) => other !== name)
    return { name: `${name}-meets-no-sibling`, severity: 'error', from: { path: packagePath([name]) }, to: { path: packagePath(others) } }
  })

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: 'node_modules' }, to: { circular: true } },
    ...downward,
    ...siblings,
    {
      name: 'contracts-and-core-use-zod-alone',
      severity: 'error',
      from: { path: '^packages/(contracts|core)/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/zod/' },
    },
    { name: 'packages-never-import-apps', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
    { name: 'only-solo-imports-both-apps', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^apps/(worker|solo)/' } },
    { name: 'worker-imports-no-app', severity: 'error', from: { path: '^apps/worker/' }, to: { path: '^apps/(web|solo)/' } },
    {
      name: 'prisma-is-named-in-db-only',
      severity: 'error',
      from: { pathNot: '^(packages/db/|prisma|scripts/)' },
      to: { path: ['node_modules/(@prisma|prisma)/', '^packages/db/src/generated/'] },
    },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'pages-stay-out-of-the-server',
      severity: 'error',
      from: { path: '^apps/web/src/(features|components|lib)/' },
      to: { path: '^apps/web/src/server/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-orphans-from-nowhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|/dist/|/generated/|next-env\\.d\\.ts)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
