import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { ResolvedAddress, ResolveHost } from './port.ts'
import type { Target } from './read-target.ts'
import { resolvePublic } from './resolve-public.ts'

/** Answers every look-up of the socket with the addresses that were checked, so that no second answer can slip in. */
const pin =
  (addresses: readonly ResolvedAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else if (first === undefined) callback(new Error('no address'), '')
    else callback(null, first.address, first.family)
  }

/** Connects to a target's checked addresses and to nothing else. The look-up happens here, at connect time. */
export const createConnector =
  (target: Target, resolve: ResolveHost, timeoutMs: number): buildConnector.connector =>
  (options, callback) => {
    resolvePublic(target, resolve).then(
      (addresses) =>
        buildConnector({ lookup: pin(addresses), timeout: timeoutMs, maxCachedSessions: 0, keepAlive: false })(options, callback),
      (error: Error) => callback(error, null),
    )
  }
