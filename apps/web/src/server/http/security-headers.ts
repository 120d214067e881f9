import type { IncomingMessage, ServerResponse } from 'node:http'

/** Content-Security-Policy for a page: scripts by nonce alone, no foreign hosts, no frames around us. */
export const contentSecurityPolicy = (nonce: string, secure: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Styles set from scripts on elements (positions of menus) are attributes; style sheets need the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

/** Headers every answer carries. */
export const setSecurityHeaders = (response: ServerResponse, secure: boolean): void => {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

/** Sets the policy on the answer, and on the request, where Next reads the nonce for its own scripts. */
export const applyPagePolicy = (request: IncomingMessage, response: ServerResponse, nonce: string, secure: boolean): void => {
  const policy = contentSecurityPolicy(nonce, secure)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}
