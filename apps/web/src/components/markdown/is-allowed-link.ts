/** True for an http(s) address without credentials whose host is configured. */
export const isAllowedLink = (address: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return url.username === '' && url.password === '' && hosts.includes(url.host)
}
