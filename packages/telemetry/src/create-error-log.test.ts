import { expect, test } from 'vitest'
import { createErrorLog } from './create-error-log.ts'
import { collectLogs } from './testing/collect-logs.ts'

test('logs the first of each kind and counts the repeats', () => {
  const { log, lines } = collectLogs()
  const logError = createErrorLog(log, 60_000)
  for (let count = 0; count < 3; count += 1) logError(new Error('away'), { queue: 'turns' }, 'worker error')
  logError(new Error('other'), { queue: 'turns' }, 'worker error')
  expect(lines.map((line) => line.err)).toMatchObject([{ message: 'away' }, { message: 'other' }])

  const always = createErrorLog(log, 0)
  always(new Error('away'), {}, 'again')
  always(new Error('away'), {}, 'again')
  expect(lines).toHaveLength(4)
})
