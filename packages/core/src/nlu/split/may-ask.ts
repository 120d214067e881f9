import type { EntityMatch } from '@frontdesk/contracts/understanding'
import type { Clause } from './propose-clauses.ts'

/** Words that say whose, which or what a value is, and courtesies: nothing is asked for with these and values alone. */
const idleWords = new Set(
  [
    'my our your the a an this that it its is was are and on in at to of for from with under by here heres there i am im me we you so very',
    'name email emails mail address number numbers no nr id reference ref code phone telephone mobile cell account purchase',
    'hi hello hey dear team all good morning afternoon evening day please pls plz kindly thanks thank thx ty cheers much lot many advance',
    'regards kind best sorry ok okay bye goodbye placed ordered bought purchased',
  ].flatMap((line) => line.split(' ')),
)
const given: ReadonlySet<EntityMatch['source']> = new Set(['system', 'pattern'])
/** "My order LF-1, where is it?" asks for something of the order; these merely say which one it is. */
const pointing =
  /\b(?:on|for|with|from|in|of|under) (?:my |the |this |that )?orders?\b|\borders? (?=(?:number|no|nr|id|code|ref|reference|is)\b)/giu
const introduction = /\b(?:my name is|name'?s|my name)\s+(?:\p{L}[\p{L}'’.-]*\s*){1,3}$/iu

/** The clause without the values that it gives; those that people teach from lists may be what is asked for ("a refund"). */
const withoutValues = ({ text, start }: Clause, entities: readonly EntityMatch[]): string => {
  let rest = text
  for (const match of entities) {
    const [from, to] = [match.start - start, match.end - start]
    if (given.has(match.source) && from >= 0 && to <= text.length) rest = `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`
  }
  return rest
}

/** False for a clause that merely gives a value or is polite ("my email is a@b.c", "thanks a lot"): a vector would tell nothing of it. */
export const mayAsk = (clause: Clause, entities: readonly EntityMatch[]): boolean => {
  if (clause.further || clause.text.includes('?')) return true
  const said = withoutValues(clause, entities).replace(introduction, '').replace(pointing, ' ').toLowerCase().replace(/['’]/g, '')
  return (said.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !idleWords.has(word))
}
