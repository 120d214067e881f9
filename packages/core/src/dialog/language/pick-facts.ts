import type { EntityMatch } from '@frontdesk/contracts/understanding'

const determiners = '(?:the|a|an|my|that|those|this|these|in|size|colou?r|order|number|no\\.?|#|\\s)*'
const deniedBefore = new RegExp(`\\b(?:not|isn't|isnt|instead of|rather than|except|without|wrong)\\s+${determiners}$`)
const leftBefore = new RegExp(`\\b(?:from|have|got|received|ordered|is|was|were|my|swap|trade|exchange|switch|replace)\\s+${determiners}$`)
const wantedBefore = new RegExp(
  `\\b(?:to|for|into|want|wanted|need|prefer|rather|meant|mean|make it|make that|make them|with|be|get|please)\\s+${determiners}$`,
)

type Stance = 'denied' | 'left' | 'plain' | 'wanted'
const rank: Record<Stance, number> = { denied: 0, left: 1, plain: 2, wanted: 3 }

function stanceOf(plain: string, match: EntityMatch): Stance {
  const before = plain.slice(Math.max(0, match.start - 40), match.start).toLowerCase()
  if (deniedBefore.test(before)) return 'denied'
  if (wantedBefore.test(before)) return 'wanted'
  return leftBefore.test(before) ? 'left' : 'plain'
}

/** "Other" in "the other one" points at something and is no value ("other reason"). */
const pointsAtOther = (plain: string, { text, start, end }: EntityMatch) =>
  text.toLowerCase() === 'other' &&
  (/^\s+(one|ones|pair|item|order)\b/i.test(plain.slice(end)) ||
    (/\bthe\s+$/i.test(plain.slice(0, start)) && /^\W*$/.test(plain.slice(end))))

/** What a match is a fact of: its entity, and where it has a role, that role of it as well ("city:from"), so that a slot may ask for either. */
const namesOf = ({ entity, role }: EntityMatch): string[] => (role === undefined ? [entity] : [entity, `${entity}:${role}`])

/**
 * Picks one value for every entity of a message, and for every role of one ("city:from"). Where several are named the wanted one wins over the one it replaces
 * ("size 9 not 8", "from M to L", "I got the medium but need a small"); among equals the first does.
 */
export function pickFacts(
  text: string,
  entities: readonly EntityMatch[],
): { facts: Record<string, string>; denied: Record<string, string> } {
  const plain = text.replace(/[’‘`´]/g, "'")
  const chosen = new Map<string, { value: string; rank: number }>()
  const denied = new Map<string, string>()
  for (const match of entities.filter(({ entity }) => entity !== '__proto__')) {
    if (pointsAtOther(plain, match)) continue
    const stance = stanceOf(plain, match)
    for (const name of namesOf(match)) {
      if (stance === 'denied') denied.set(name, match.value)
      else if (rank[stance] > (chosen.get(name)?.rank ?? -1)) chosen.set(name, { value: match.value, rank: rank[stance] })
    }
  }
  return {
    facts: Object.fromEntries([...chosen].map(([entity, { value }]) => [entity, value])),
    denied: Object.fromEntries(denied),
  }
}

/** Words of a message that belong to no entity. */
export function withoutEntities(text: string, entities: readonly EntityMatch[]): string {
  const inside = (index: number) => entities.some(({ start, end }) => index >= start && index < end)
  return [...Array(text.length).keys()].map((index) => (inside(index) ? ' ' : text[index])).join('')
}
