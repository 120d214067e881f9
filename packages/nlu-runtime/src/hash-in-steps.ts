import { createHash } from 'node:crypto'
import type { Steps } from './run-steps.ts'

const bytesAtOnce = 4 * 1024 * 1024

/** SHA-256 of many bytes. */
export function* hashInSteps(bytes: Uint8Array): Steps<Buffer> {
  const hash = createHash('sha256')
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    hash.update(bytes.subarray(start, start + bytesAtOnce))
    yield undefined
  }
  return hash.digest()
}
