// Checks the floors of the architecture, and that the checker really read the code: some compilers make it read nothing.
import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'

const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const { default: extractTsConfig } = await import('dependency-cruiser/config-utl/extract-ts-config')
const result = await cruise(
  ['apps', 'packages'],
  { ...configuration.options, ruleSet: { forbidden: configuration.forbidden }, validate: true },
  configuration.options.enhancedResolveOptions,
  { tsConfig: extractTsConfig('tsconfig.depcruise.json') },
)
const { summary, modules } = result.output
const own = modules.filter((module) => /^(apps|packages)\/.*\.tsx?$/.test(module.source))
const edges = own.reduce((count, module) => count + module.dependencies.filter((to) => /^packages\//.test(to.resolved)).length, 0)
for (const violation of summary.violations) console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`)
console.log(`${own.length} modules read, ${edges} imports between them, ${summary.violations.length} violations`)
if (own.length < 20 || edges < 20) {
  console.error('The checker read next to nothing, so its silence proves nothing.')
  process.exit(1)
}
if (summary.violations.length > 0) process.exit(1)
