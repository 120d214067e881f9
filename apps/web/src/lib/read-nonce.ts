/** The nonce of this request's Content-Security-Policy, which the server sets as a request header too; null where there is none. */
export const readNonce = (headers: { get(name: string): string | null }): string | null =>
  headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1] ?? null
