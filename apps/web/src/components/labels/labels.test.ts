import { describe, expect, it } from 'vitest'
import { actionTitle, labelRunState, slotTitle } from './action-run-labels.ts'
import { labelHandoffReason } from './handoff-reason-labels.ts'
import { toTitle } from './to-title.ts'

describe('labels', () => {
  it('read ids as people do', () => {
    expect(toTitle('return_item')).toBe('Return item')
    expect(toTitle('not-understood')).toBe('Not understood')
  })

  it('take titles from the catalog and fall back to the id', () => {
    expect(actionTitle('return_item')).toBe('Return an item')
    expect(actionTitle('book_flight')).toBe('Book flight')
    expect(slotTitle('return_item', 'order_number')).toBe('Order number')
    expect(slotTitle(null, 'e_mail')).toBe('E mail')
  })

  it('show values this page does not know yet as they are', () => {
    expect(labelHandoffReason('requested').text).toBe('Asked for a person')
    expect(labelHandoffReason('new-reason')).toEqual({ text: 'new-reason', tone: 'neutral', hint: '' })
    expect(labelRunState('succeeded').text).toBe('Done')
    expect(labelRunState('paused').text).toBe('Paused')
  })
})
