import { describe, expect, it } from 'vitest'
import { checkAddress, parseAddress } from './parse-address.ts'

const oak = { line1: '12 Oak Street', line2: '', city: 'Portland', state: 'OR', zip: '97205', country: 'US' }

describe('parseAddress', () => {
  it.each([
    ['12 Oak Street, Portland, OR 97205', oak],
    ['12 Oak Street, Portland, OR, 97205', oak],
    ['12 Oak Street\nPortland, Oregon 97205', oak],
    ['12 Oak Street Portland OR 97205', oak],
    ['12 Oak Street, Portland, or 97205, USA', oak],
    ['Please send it to 12 Oak Street, Portland, OR 97205', oak],
    ['my new address is 12 Oak Street, Portland, OR 97205.', oak],
    ['12 Oak Street, Apt 4, Portland, OR 97205', { ...oak, line2: 'Apt 4' }],
    ['12 Oak Street Apt 4, Portland, OR 97205', { ...oak, line2: 'Apt 4' }],
    ['12 Oak Street #4B, Portland, OR 97205-1234', { ...oak, line2: '#4B', zip: '97205-1234' }],
    [
      '480 5th Ave Suite 210, New York, NY 10018',
      { line1: '480 5th Ave', line2: 'Suite 210', city: 'New York', state: 'NY', zip: '10018', country: 'US' },
    ],
    [
      '9 Elm Rd, Charleston, West Virginia 25301',
      { line1: '9 Elm Rd', line2: '', city: 'Charleston', state: 'WV', zip: '25301', country: 'US' },
    ],
    [
      '77 St Johns Avenue Saint Paul MN 55104',
      { line1: '77 St Johns Avenue', line2: '', city: 'Saint Paul', state: 'MN', zip: '55104', country: 'US' },
    ],
    ['P.O. Box 88, Eugene, OR 97401', { line1: 'P.O. Box 88', line2: '', city: 'Eugene', state: 'OR', zip: '97401', country: 'US' }],
  ])('reads %j', (text, address) => {
    expect(parseAddress(text)).toEqual({ kind: 'address', address })
  })

  it.each([
    ['12 Oak Street', ['US state', 'five-digit ZIP code']],
    ['12 Oak Street, Portland 97205', ['US state']],
    ['Portland, OR 97205', ['street and number']],
    ['to my office please', ['US state', 'five-digit ZIP code']],
    ['12 Rue de Rivoli, 75001 Paris, France', ['US state', 'five-digit ZIP code']],
  ])('says what %j lacks', (text, missing) => {
    const parsed = parseAddress(text)
    expect(parsed.kind).toBe('incomplete')
    expect(parsed.kind === 'incomplete' && parsed.missing).toEqual(expect.arrayContaining(missing))
  })

  it('stays fast on long nonsense', () => {
    const startedAt = performance.now()
    parseAddress('12 oak street, '.repeat(270))
    parseAddress('a '.repeat(2000))
    parseAddress(`address ${'is '.repeat(1300)}`)
    parseAddress(`12 Oak Street, Portland, OR 97205${' '.repeat(3900)}x`)
    parseAddress(`12 Oak Street, Portland, OR 97205${' , .'.repeat(980)}x`)
    parseAddress('OR 97205 . '.repeat(360))
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})

describe('checkAddress', () => {
  it('takes the parts of a form', () => {
    expect(checkAddress({ line1: ' 12  Oak Street ', city: 'Portland', state: 'oregon', zip: '97205' })).toEqual({
      kind: 'address',
      address: oak,
    })
  })

  it.each([
    [{ line1: 'Oak Street' }, 'street and number'],
    [{ city: '' }, 'city'],
    [{ state: 'Ontario' }, 'US state'],
    [{ zip: '9720' }, 'five-digit ZIP code'],
  ])('refuses %o', (part, missing) => {
    expect(checkAddress({ ...oak, ...part })).toEqual({ kind: 'incomplete', missing: [missing] })
  })
})
