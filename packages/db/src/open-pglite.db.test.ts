import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openPglite } from './client.ts'
import { lockDataDir } from './pglite/lock-data-dir.ts'
import { runUpkeep } from './pglite/run-upkeep.ts'
import { findTemplate } from './testing/databases.ts'

const folders: string[] = []
const newDataDir = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'))
  folders.push(folder)
  cpSync(await findTemplate(), folder, { recursive: true })
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const writer = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url))

/** Resolves with the highest id the child reported once there are `count` of them and it is dead. */
const killAfter = (child: ChildProcess, count: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (text) => reject(new Error(String(text))))
    child.stdout?.on('data', (text) => {
      printed += text
      if (printed.split('\n').length > count) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(Number(printed.split('\n').at(-2))))
  })

test('loses nothing acknowledged to kill -9 and opens again at once', async () => {
  const dataDir = await newDataDir()
  for (const round of [1, 2]) {
    if (round === 2) await (await openPglite({ dataDir })).query('DELETE FROM kept').then(() => {})
  }
}, 1)
