import { describe, expect, it } from 'vitest'
import { toReturnPath } from './to-return-path.ts'

describe('toReturnPath', () => {
  it('keeps paths of our own with query and hash', () => {
    expect(toReturnPath('/admin/conversations?status=open#m-3')).toBe('/admin/conversations?status=open#m-3')
    expect(toReturnPath('/inbox')).toBe('/inbox')
  })

  it('takes out what the router adds to its own requests', () => {
    expect(toReturnPath('/inbox?_rsc=1abc')).toBe('/inbox')
    expect(toReturnPath('/inbox?conversation=7&_rsc=1abc')).toBe('/inbox?conversation=7')
  })

  it.each([
    'https://evil.example/inbox',
    '//evil.example/inbox',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'inbox',
    '',
    null,
    undefined,
  ])('refuses %j', (value) => {
    expect(toReturnPath(value)).toBeNull()
  })

  it('refuses what would lead back here or to the API', () => {
    expect(toReturnPath('/sign-in?callbackUrl=/inbox')).toBeNull()
    expect(toReturnPath('/api/auth/signout')).toBeNull()
  })
})
