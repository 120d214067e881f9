#!/usr/bin/env node
// Writes the Prisma client to packages/db/src/generated; does nothing when it is newer than the schema. `--force` writes anyway.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const output = join(root, 'packages/db/src/generated')
const cli = createRequire(import.meta.url).resolve('prisma/package.json')

/** @param {string} folder @param {string} extension */
const filesUnder = (folder, extension) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))

/** @param {string[]} files */
const modifiedMs = (files) => files.map((file) => statSync(file).mtimeMs)

function isCurrent() {
  if (!existsSync(join(output, 'client.ts'))) return false
  const inputs = [...filesUnder(join(root, 'prisma'), '.prisma'), join(root, 'prisma.config.ts'), cli]
  return Math.max(...modifiedMs(inputs)) < Math.min(...modifiedMs(filesUnder(output, '.ts')))
}

if (process.argv.includes('--force') || !isCurrent()) {
  // Generating needs no schema engine; naming any file that exists keeps the CLI from downloading one.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', ...process.env }
  const run = spawnSync(process.execPath, [join(dirname(cli), 'build/index.js'), 'generate', '--no-hints'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`)
    process.exit(run.status ?? 1)
  }
}
