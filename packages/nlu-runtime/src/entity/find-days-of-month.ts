import type { EntityMatch } from '@frontdesk/contracts/understanding'

const dayOfMonth =
  /\b(?:on|by|since|before|after|until|till|from|around|due)\s((?:the\s)?([1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b(?!\s(?:one|of|item|order|option|floor|pair))/gi
const mostMatches = 10

/** Dates that name their day alone: "on the 5th" is the 5th nearest to `now`, in UTC. */
export const findDaysOfMonth = (text: string, now: Date): EntityMatch[] =>
  [...text.matchAll(dayOfMonth)].slice(0, mostMatches).flatMap((match) => {
    const [whole, found = '', day] = match
    const near = [-1, 0, 1]
      .map((shift) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + shift, Number(day))))
      .filter((date) => date.getUTCDate() === Number(day))
      .sort((one, other) => Math.abs(one.getTime() - now.getTime()) - Math.abs(other.getTime() - now.getTime()))[0]
    const end = match.index + whole.length
    const start = end - found.length
    return near ? [{ entity: 'date', value: near.toISOString().slice(0, 10), text: found, start, end, source: 'system' as const }] : []
  })
