import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

test('a process goes on when nobody reads its output any more', async () => {
  const module = new URL('./survive-closed-output.ts', import.meta.url).href
  const program = `import(${JSON.stringify(module)}).then(({ surviveClosedOutput }) => {
    surviveClosedOutput()
    process.on('message', () => {
      for (let line = 0; line < 100; line++) console.error('nobody reads this'.repeat(1000))
      setImmediate(() => process.send('alive', () => process.exit(0)))
    })
    process.send('ready')
  })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', program], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  await once(child, 'message')
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.send('write')
  expect((await once(child, 'message'))[0]).toBe('alive')
  expect((await once(child, 'exit'))[0]).toBe(0)
}, 30_000)
