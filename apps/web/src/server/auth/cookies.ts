import { visitorTokenSeconds } from './visitor-token.ts'

export const visitorCookie = 'frontdesk_visitor'

/** Values of a Cookie header by name. */
export const readCookies = (header: string | null | undefined): Map<string, string> => {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const split = part.indexOf('=')
    if (split > 0) cookies.set(part.slice(0, split).trim(), part.slice(split + 1).trim())
  }
  return cookies
}

/** The Set-Cookie value that keeps a visitor's token out of scripts' reach. */
export const writeVisitorCookie = (token: string, secure: boolean): string =>
  `${visitorCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${visitorTokenSeconds}${secure ? '; Secure' : ''}`
