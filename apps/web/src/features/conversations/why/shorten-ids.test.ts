import { expect, it } from 'vitest'
import { shortenIds } from './shorten-ids.ts'

it('shortens ids and nothing else', () => {
  expect(shortenIds('cancel_order, run e136ed27-02e9-4458-a4a5-d4f73abff611, receipt CN-146885')).toBe(
    'cancel_order, run e136ed27, receipt CN-146885',
  )
  expect(shortenIds('LF-104882 on 2026-11-23')).toBe('LF-104882 on 2026-11-23')
})
