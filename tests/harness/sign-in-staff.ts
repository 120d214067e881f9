import { z } from 'zod'

/** Demo staff; their accounts exist wherever the demo was filled in. */
const logins = {
  admin: { email: 'admin@larkfield.example', password: 'admin-demo' },
  viewer: { email: 'viewer@larkfield.example', password: 'viewer-demo' },
} as const

export type StaffSession = {
  /** Calls a tRPC mutation; throws with the answer unless it succeeds. */
  mutate(path: string, input?: unknown): Promise<unknown>
  query(path: string, input?: unknown): Promise<unknown>
}

const Csrf = z.object({ csrfToken: z.string() })
const Result = z.object({ result: z.object({ data: z.unknown() }) })

const readCookies = (response: Response): string[] => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

const readResult = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status}: ${text.slice(0, 500)}`)
  return Result.parse(JSON.parse(text)).result.data
}

/** Signs in as the sign-in page does, and calls procedures with the session. */
export const signInStaff = async (baseUrl: string, who: keyof typeof logins): Promise<StaffSession> => {
  const asked = await fetch(`${baseUrl}/api/auth/csrf`)
  const { csrfToken } = Csrf.parse(await asked.json())
  const signedIn = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: readCookies(asked).join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, ...logins[who], json: 'true' }),
  })
  const cookie = readCookies(signedIn).join('; ')
  if (!cookie.includes('frontdesk_session=')) throw new Error(`Not signed in: ${signedIn.status}.`)
  return {
    mutate: async (path, input) =>
      readResult(
        await fetch(`${baseUrl}/api/trpc/${path}`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          ...(input === undefined ? {} : { body: JSON.stringify(input) }),
        }),
      ),
    query: async (path, input) => {
      const parameters = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return readResult(await fetch(`${baseUrl}/api/trpc/${path}${parameters}`, { headers: { cookie } }))
    },
  }
}
