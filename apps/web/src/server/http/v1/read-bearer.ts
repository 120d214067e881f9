/** The token of an `authorization: Bearer` header; null when there is none. */
export const readBearer = (header: string | undefined): string | null => {
  const [scheme, token] = (header ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && token ? token : null
}
