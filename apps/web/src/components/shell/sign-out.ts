import { z } from 'zod'

const Csrf = z.object({ csrfToken: z.string() })

/** Ends the session and loads the sign-in page afresh, so that nothing of the person who left stays in the page. */
export const signOut = async (): Promise<void> => {
  const { csrfToken } = Csrf.parse(await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json())
  const body = new URLSearchParams({ csrfToken, callbackUrl: '/', json: 'true' })
  const response = await fetch('/api/auth/signout', { method: 'POST', body })
  if (!response.ok) throw new Error('Signing out was refused.')
  window.location.assign('/sign-in')
}
