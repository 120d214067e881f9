import { AppError } from '@frontdesk/core/errors'

export type Target = {
  url: URL
  /** Without brackets or a trailing dot, as the resolver wants it. */
  hostname: string
  port: number
  /** Named by `allowPrivate`: neither its port nor its addresses are checked. */
  trusted: boolean
}

const ports = new Set([80, 443, 8080, 8443])
const privateName =
  /^(localhost|localhost\.localdomain|ip6-localhost|ip6-loopback|.*\.(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion))$/
const refuse = (reason: string) => new AppError('invalid', reason)

const parse = (address: string): URL => {
  if (address.length > 2000) throw refuse('The address is too long.')
  if (!URL.canParse(address)) throw refuse('This is not a web address.')
  return new URL(address)
}

/** Reads an address and refuses, before any look-up, what its spelling alone forbids. */
export const readTarget = (address: string, allowPrivate: ReadonlySet<string>): Target => {
  const url = parse(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('Only addresses that begin with http or https can be fetched.')
  if (url.username !== '' || url.password !== '') throw refuse('The address must not carry a user name or password.')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const hostname = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (allowPrivate.has(`${hostname}:${port}`)) return { url, hostname, port, trusted: true }
  if (!ports.has(port)) throw refuse(`Port ${port} is not open to requests: only 80, 443, 8080 and 8443 are.`)
  if (privateName.test(hostname) || !/[.:]/.test(hostname)) throw refuse('The address names a private network.')
  return { url, hostname, port, trusted: false }
}
