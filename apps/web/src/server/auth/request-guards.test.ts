import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'
import { readCookies } from './cookies.ts'
import { isSameOrigin } from './same-origin.ts'

describe('isSameOrigin', () => {
  it.each([
    [null, 'desk.example', true],
    ['https://desk.example', 'desk.example', true],
    ['http://localhost:8000', '127.0.0.1:8000', true],
    ['https://evil.example', 'desk.example', false],
    ['null', 'desk.example', false],
  ])('origin %s at host %s: %s', (origin, host, expected) => {
    expect(isSameOrigin(origin, host, 'http://localhost:8000')).toBe(expected)
  })
})

describe('clientAddress', () => {
  it('believes a forwarded address only behind proxies of our own', () => {
    expect(clientAddress('10.0.0.1', '1.2.3.4', 0)).toBe('10.0.0.1')
    expect(clientAddress('10.0.0.1', '6.6.6.6, 1.2.3.4', 1)).toBe('1.2.3.4')
    expect(clientAddress('10.0.0.1', null, 1)).toBe('10.0.0.1')
  })
})

it('reads cookies, whatever else stands in the header', () => {
  expect([...readCookies('a=1; b=x=y; ; broken')]).toEqual([
    ['a', '1'],
    ['b', 'x=y'],
  ])
})
