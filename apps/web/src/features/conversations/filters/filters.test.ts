import { describe, expect, it } from 'vitest'
import { countFilters, filterParsers, noFilters, toSearchInput } from './filters.ts'

describe('filters', () => {
  it('send what was chosen and nothing else', () => {
    expect(toSearchInput(noFilters)).toEqual({})
    expect(toSearchInput({ ...noFilters, q: '  LF-104882 ', status: 'open', intent: 'return_item' })).toEqual({
      query: 'LF-104882',
      status: 'open',
      intent: 'return_item',
    })
  })

  it('cut what an address holds to what the server takes', () => {
    const input = toSearchInput({ ...noFilters, q: 'x'.repeat(500), intent: 'y'.repeat(500) })
    expect(input.query).toHaveLength(200)
    expect(input.intent).toHaveLength(100)
  })

  it('count themselves', () => {
    expect(countFilters(noFilters)).toBe(0)
    expect(countFilters({ ...noFilters, q: ' ' })).toBe(0)
    expect(countFilters({ ...noFilters, q: 'x', owner: 'bot' })).toBe(2)
  })

  it('ignore values of the address that do not exist', () => {
    expect(filterParsers.status.parse('open')).toBe('open')
    expect(filterParsers.status.parse('exploded')).toBeNull()
    expect(filterParsers.outcome.parse('<script>')).toBeNull()
  })
})
