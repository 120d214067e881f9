import { isIP } from 'node:net'
import { AppError } from '@frontdesk/core/errors'
import { isPublicAddress } from './is-public-address.ts'
import type { ResolvedAddress, ResolveHost } from './port.ts'
import type { Target } from './read-target.ts'

const lookUp = async (hostname: string, resolve: ResolveHost): Promise<readonly ResolvedAddress[]> => {
  const family = isIP(hostname)
  if (family === 4 || family === 6) return [{ address: hostname, family }]
  try {
    return await resolve(hostname)
  } catch (cause) {
    throw new AppError('upstream-unavailable', 'The host could not be found.', { cause })
  }
}

/** The addresses to connect to. One private address among them refuses the host: which one is taken would be chance. */
export const resolvePublic = async (target: Target, resolve: ResolveHost): Promise<readonly ResolvedAddress[]> => {
  const addresses = await lookUp(target.hostname, resolve)
  if (addresses.length === 0) throw new AppError('upstream-unavailable', 'The host could not be found.')
  if (target.trusted || addresses.every(({ address }) => isPublicAddress(address))) return addresses
  throw new AppError('invalid', 'The address leads into a private network.')
}
