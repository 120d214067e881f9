export type ResolvedAddress = { address: string; family: 4 | 6 }

/** All addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>

export type OutboundRequest = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
  /** Bytes of the body, after decompression; one more is refused with `limit-reached`. */
  maxBytes: number
  /** From the first look-up to the last byte, over all redirects. */
  timeoutMs: number
  /** Media types a successful answer may have (`text/html`, `text/*`); any unless given. */
  accept?: readonly string[]
  /** Hops at most, 5 unless given; 0 returns the redirect itself. */
  maxRedirects?: number
  signal?: AbortSignal
}

export type OutboundResponse = {
  /** Where the answer came from, after redirects. */
  url: string
  status: number
  /** Names in lower case; a repeated header's values are joined with a comma. */
  headers: Record<string, string>
  /** Media type in lower case without parameters; empty when the server names none. */
  contentType: string
  charset: string | null
  body: Uint8Array
  /** The addresses that led here, in order. */
  redirects: string[]
}

/**
 * Fetches a public address. Throws `invalid` when the address, port, scheme or media type is not allowed, `limit-reached` when
 * the answer is too large, `upstream-unavailable` when the server cannot be reached, is too slow or answers with 5xx. Other
 * statuses are returned. Rejects with the signal's reason when the caller aborts.
 */
export type FetchPublic = (url: string, request: OutboundRequest) => Promise<OutboundResponse>
