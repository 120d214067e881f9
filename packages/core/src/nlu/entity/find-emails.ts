import type { EntityMatch } from '@frontdesk/contracts/understanding'

const localEnd = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,65}$/u
const domainStart = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}-])/u

/** The system entity `email`, lower-cased. Looks around each "@", so that its time grows with the number of them. */
export const findEmails = (text: string): EntityMatch[] => {
  const matches: EntityMatch[] = []
  let free = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = localEnd.exec(text.slice(Math.max(free, at - 65), at))?.[0].replace(/^[^\p{L}\p{N}_+]+/u, '')
    const domain = domainStart.exec(text.slice(at + 1, at + 255))?.[0]
    if (!local || !domain || local.length > 64) continue
    const start = at - local.length
    const end = at + 1 + domain.length
    const found = text.slice(start, end)
    matches.push({ entity: 'email', value: found.toLowerCase(), text: found, start, end, source: 'system' })
    free = end
  }
  return matches
}
