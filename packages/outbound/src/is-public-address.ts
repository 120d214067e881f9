import ipaddr from 'ipaddr.js'

// Answered by the host of a virtual machine although its range is public (Azure's wire server).
const privateByUse = new Set(['168.63.129.16'])
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * True for addresses of the public internet alone. Everything in the special-purpose registries of IANA is not (RFC 6890), nor are
 * IPv6 addresses that carry an IPv4 one inside: a gateway would unwrap them.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv6 ? address.match(globalUnicast) : !privateByUse.has(address.toString())
}
