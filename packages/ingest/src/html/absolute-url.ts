const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address that may stand in a document: absolute, of a harmless scheme; null for anchors, scripts and what is no address. */
export const absoluteUrl = (href: string | null, baseUrl: string | undefined): string | null => {
  const text = href?.trim() ?? ''
  if (text === '' || text.startsWith('#') || text.length > 2000 || !URL.canParse(text, baseUrl)) return null
  const url = new URL(text, baseUrl)
  return schemes.has(url.protocol) && url.username === '' ? url.href : null
}
