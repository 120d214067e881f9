// A folder for what tests write and throw away: in memory where there is room, since a test's database is a thousand files.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const neededBytes = 4 * 1024 ** 3

const hasRoom = () => {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= neededBytes
}

/** The scratch folder of this checkout: the same at every call, made when it is missing. */
export const openScratch = () => {
  const checkout = createHash('sha256').update(path.resolve('.')).digest('hex').slice(0, 12)
  const folder = path.join(hasRoom() ? memory : tmpdir(), `frontdesk-scratch-${checkout}`)
  // PostgreSQL runs as a user of its own and must get through.
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}
