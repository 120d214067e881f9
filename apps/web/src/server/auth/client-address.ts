/** The caller's address. X-Forwarded-For counts only as far as `trustedProxies` of our own have written it. */
export const clientAddress = (
  remoteAddress: string | undefined,
  forwardedFor: string | null | undefined,
  trustedProxies: number,
): string => {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const trusted = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined
  return trusted ?? remoteAddress ?? 'unknown'
}
