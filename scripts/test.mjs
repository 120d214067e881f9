// Runs every check and test there is, and ends with one line: how many passed, how many failed.
// Services the tests need are started here: PostgreSQL and Redis natively where Debian's packages can be had.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openScratch } from './scratch.mjs'
import { startServices, stopServices } from './services.mjs'

const scratch = openScratch()
const servicesDir = path.join(scratch, 'services')
const results = path.join(scratch, 'results')
const temporary = path.join(scratch, 'tmp')
// What an earlier run left when it was killed.
if (existsSync(servicesDir)) await stopServices({ dir: servicesDir })
rmSync(scratch, { recursive: true, force: true })
for (const folder of [results, temporary]) mkdirSync(folder, { recursive: true })
let passed = 0
let failed = 0
const failures = []
const env = { ...process.env, TMPDIR: temporary, NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

const run = (command, args, extraEnv = {}) =>
  new Promise((resolve) => {
    console.log(`\n$ ${command} ${args.join(' ')}`)
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...extraEnv } })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

const check = async (command, args) => {
  const startedAt = Date.now()
  const code = await run(command, args)
  if (code === 0) passed += 1
  else {
    failed += 1
    failures.push([command, ...args].join(' '))
  }
  console.log(`${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  return code === 0
}

const addCounts = (file, read, code) => {
  if (!existsSync(file)) {
    failed += 1
    failures.push(`${path.basename(file)} was not written`)
    return
  }
  const counts = read(JSON.parse(readFileSync(file, 'utf8')))
  passed += counts.passed
  failed += counts.failed
  failures.push(...counts.failures)
  if (code !== 0 && counts.failed === 0) {
    failed += 1
    failures.push(`${path.basename(file)}: ended with code ${code}, with no failed test`)
  }
}

// A file that fails before its tests are known counts as one failure.
const readVitest = (report) => {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  const failedTests = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${file.name}: ${test.fullName}\n    ${test.failureMessages.join('\n').slice(0, 1500)}`),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    failures: [...brokenFiles.map((file) => `${file.name}: ${file.message.slice(0, 1500)}`), ...failedTests],
  }
}

const listSpecs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(listSpecs)]
const readPlaywright = (report) => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky,
  failures: report.suites
    .flatMap(listSpecs)
    .filter(({ ok }) => !ok)
    .map((spec) => `${spec.file}:${spec.line}: ${spec.title}`),
})

const finish = () => {
  rmSync(scratch, { recursive: true, force: true })
  for (const failure of failures) console.log(`FAILED ${failure}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

const stages = new Set((process.env.TEST_STAGES ?? 'verify,unit,build,contract,e2e').split(','))

if (!(await check('npm', ['run', '--silent', 'generate']))) finish()
if (stages.has('verify')) {
  await check('npm', ['run', '--silent', 'typecheck'])
  await check('npm', ['run', '--silent', 'lint'])
  await check('npm', ['run', '--silent', 'boundaries'])
  await check('npm', ['run', '--silent', 'unused'])
}

const services = await startServices({ dir: servicesDir, pgPort: 54_331, redisPort: 63_801 }).catch((error) => {
  console.log(`PostgreSQL and Redis are not to be had here (${error.message}); their tests are left out.`)
  return null
})
if (services) Object.assign(env, { TEST_DATABASE_URL: services.databaseUrl, TEST_REDIS_URL: services.redisUrl })

try {
  if (stages.has('unit')) {
    const report = path.join(results, 'vitest.json')
    const code = await run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    addCounts(report, readVitest, code)
  }
  if (stages.has('build')) await check('npm', ['run', '--silent', 'build'])
  if (stages.has('contract')) {
    const report = path.join(results, 'contract.json')
    const config = ['--config', 'tests/contract/vitest.config.ts']
    const code = await run('npx', ['vitest', 'run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    addCounts(report, readVitest, code)
  }
  if (stages.has('e2e')) {
    const report = path.join(results, 'playwright.json')
    if ((await run('node', ['scripts/ensure-chromium.mjs'])) === 0) {
      const code = await run('npx', ['playwright', 'test', '--config', 'apps/web/playwright.config.ts', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      })
      addCounts(report, readPlaywright, code)
    } else failed += 1
  }
} finally {
  if (services) await stopServices({ dir: servicesDir })
}
finish()
