const reasons: [RegExp, string][] = [
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/, "The server's certificate is not valid for this address."],
  [/ECONNREFUSED/, 'The server refuses connections.'],
  [/EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/, 'There is no way to the server.'],
  [/HEADERS_OVERFLOW/, 'The server sends headers that are too long.'],
  [/^HPE_|HTTPParserError/, 'The server does not answer in HTTP.'],
  [/^Z_|^ERR_?_?ZLIB|BROTLI|^ERR__/, 'The answer is compressed but damaged.'],
]

const codeOf = (error: unknown): string => {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Why a request came to nothing, as a sentence for people, from the codes of Node and undici. */
export const explainFailure = (error: unknown): string =>
  reasons.find(([pattern]) => pattern.test(codeOf(error)))?.[1] ?? 'The server could not be reached or broke off its answer.'
