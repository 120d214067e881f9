/** Splits a `content-type` header into media type and charset (RFC 9110, 8.3). */
export const readContentType = (header: string | undefined): { contentType: string; charset: string | null } => {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  return { contentType: type, charset: charset?.replace(/^"|"$/g, '') || null }
}

/** True when a media type is one of the accepted ones; `text/*` accepts a family. */
export const isAccepted = (contentType: string, accept: readonly string[]): boolean =>
  accept.some((one) => one === '*/*' || one === contentType || (one.endsWith('/*') && contentType.startsWith(one.slice(0, -1))))
