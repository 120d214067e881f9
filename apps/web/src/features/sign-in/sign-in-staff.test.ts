import { describe, expect, it } from 'vitest'
import { readSignInAnswer } from './sign-in-staff.ts'

describe('readSignInAnswer', () => {
  it('knows success, wrong credentials, the limit and everything else', () => {
    expect(readSignInAnswer('http://localhost:8000/')).toEqual({ kind: 'signed-in' })
    expect(readSignInAnswer('/')).toEqual({ kind: 'signed-in' })
    expect(readSignInAnswer('http://localhost:3000/sign-in?error=CredentialsSignin&provider=credentials')).toEqual({
      kind: 'failed',
      reason: 'wrong-credentials',
    })
    expect(readSignInAnswer('/api/auth/error?error=limit-reached')).toEqual({ kind: 'failed', reason: 'limit-reached' })
    expect(readSignInAnswer('/api/auth/error?error=unavailable')).toEqual({ kind: 'failed', reason: 'unavailable' })
  })

  it('does not take a refused CSRF token for success', () => {
    expect(readSignInAnswer('http://localhost:3000/api/auth/signin?csrf=true')).toEqual({ kind: 'failed', reason: 'unavailable' })
  })
})
