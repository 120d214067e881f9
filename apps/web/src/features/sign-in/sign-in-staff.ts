import { z } from 'zod'

export type SignInFailure = 'wrong-credentials' | 'limit-reached' | 'unavailable' | 'offline'
export type SignInResult = { kind: 'signed-in' } | { kind: 'failed'; reason: SignInFailure }

const Csrf = z.object({ csrfToken: z.string() })
const Answer = z.object({ url: z.string() })
const timeoutMs = 15_000

/** What next-auth's answer means: it puts the error, or the word that our CSRF token was not taken, into the address it returns. */
export const readSignInAnswer = (address: string): SignInResult => {
  const { searchParams, pathname } = new URL(address, 'http://desk.invalid')
  const error = searchParams.get('error')
  if (error === 'CredentialsSignin') return { kind: 'failed', reason: 'wrong-credentials' }
  if (error === 'limit-reached') return { kind: 'failed', reason: 'limit-reached' }
  if (error !== null || searchParams.has('csrf') || pathname.endsWith('/error')) return { kind: 'failed', reason: 'unavailable' }
  return { kind: 'signed-in' }
}

/** Signs a staff member in; the session is an HTTP-only cookie set by the server. */
export const signInStaff = async (input: { email: string; password: string }): Promise<SignInResult> => {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const { csrfToken } = Csrf.parse(await (await fetch('/api/auth/csrf', { signal, cache: 'no-store' })).json())
    const body = new URLSearchParams({ ...input, csrfToken, callbackUrl: '/', json: 'true' })
    const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body, signal })
    return readSignInAnswer(Answer.parse(await response.json()).url)
  } catch (error) {
    return { kind: 'failed', reason: error instanceof TypeError ? 'offline' : 'unavailable' }
  }
}
