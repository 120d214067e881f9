import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { isStray } from './is-stray.ts'
import { growPhraseTree, type ListDefinition, listPhrases, type Phrase, type PhraseNode } from './phrase-tree.ts'
import type { Token } from './tokenize.ts'
import type { WordHit } from './word-index.ts'

/** `siblings` says whether two lists share a phrase: such lists are alternatives, and neither hides the other. */
export type ListFinder = {
  find(text: string, tokens: readonly Token[]): EntityMatch[]
  siblings(one: string, other: string): boolean
}

/** A phrase found from the token `first` to the token `last`, both inclusive. */
type Found = { phrase: Phrase; first: number; last: number; edits: number; sameInitial: boolean }

/** Different words of one message that are looked up as typos; a message of more is no message. */
const mostUnknownWords = 100

/** Words of one phrase stand close together: no full stop, comma or line of other marks between them. */
const isGap = (text: string, from: number, to: number): boolean => to - from <= 3 && /^[\s\-‐-―_/'’"&+]*$/.test(text.slice(from, to))

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const better = (one: Found, other: Found): boolean =>
  one.last !== other.last
    ? one.last > other.last
    : one.edits !== other.edits
      ? one.edits < other.edits
      : one.edits > 0 && one.sameInitial && !other.sameInitial

const equal = (one: Found, other: Found): boolean => !better(one, other) && !better(other, one)

/** The best of each list; a typo that may stand for two values stands for none. */
const pickBest = (found: readonly Found[]): Found[] => {
  const byList = groupBy(found, ({ phrase }) => phrase.entity)
  return [...byList.values()].flatMap((each) => {
    const best = each.reduce((chosen, next) => (better(next, chosen) ? next : chosen))
    const torn = best.edits > 0 && each.some((other) => other.phrase.value !== best.phrase.value && equal(other, best))
    return torn ? [] : [best]
  })
}

const sharedPhrases = (phrases: readonly Phrase[]): Set<string> => {
  const lists = groupBy(phrases, ({ words }) => words.join(' '))
  const pairs = [...lists.values()].flatMap((each) =>
    each.flatMap((one) => each.filter(({ entity }) => entity !== one.entity).map((other) => `${one.entity}\n${other.entity}`)),
  )
  return new Set(pairs)
}

/** Finds the values of lists in a text: whole words, plural or singular, typos within bounds, the longest phrase first. */
export const createListFinder = (lists: readonly ListDefinition[]): ListFinder => {
  const phrases = listPhrases(lists)
  const { root, words, phraseOf } = growPhraseTree(phrases)
  const shared = sharedPhrases(phrases)

  const collect = (text: string, tokens: readonly Token[], hits: readonly WordHit[][], first: number): Found[] => {
    const found: Found[] = []
    const initial = tokens[first]?.word[0]
    const add = (phrase: Phrase, last: number, edits: number) => {
      if (edits > phrase.edits || isStray(text, tokens, phrase, first, last)) return
      found.push({ phrase, first, last, edits, sameInitial: phrase.words[0]?.[0] === initial })
    }
    const walk = (node: PhraseNode, at: number, edits: number) => {
      for (const hit of hits[at] ?? []) {
        const next = node.next.get(hit.id)
        if (!next) continue
        for (const phrase of next.phrases) add(phrase, at, edits + hit.edits)
        const here = tokens[at]
        const after = tokens[at + 1]
        if (next.next.size > 0 && here && after && isGap(text, here.end, after.start)) walk(next, at + 1, edits + hit.edits)
      }
    }
    walk(root, first, 0)
    const [here, after] = [tokens[first], tokens[first + 1]]
    if (here && after && isGap(text, here.end, after.start))
      for (const phrase of phraseOf.get(here.word + after.word) ?? []) add(phrase, first + 1, 0)
    return found
  }

  const readWords = (tokens: readonly Token[]): WordHit[][] => {
    const known = new Map<string, WordHit[]>()
    let unknown = 0
    return tokens.map(({ word }) => {
      let hits = known.get(word)
      if (hits) return hits
      hits = words.same(word)
      if (hits.length === 0 && unknown++ < mostUnknownWords) hits = words.typos(word)
      known.set(word, hits)
      return hits
    })
  }

  const find = (text: string, tokens: readonly Token[]): EntityMatch[] => {
    const hits = readWords(tokens)
    return tokens.flatMap((token, first) =>
      pickBest(collect(text, tokens, hits, first)).map(({ phrase, last }) => {
        const end = tokens[last]?.end ?? token.end
        return {
          entity: phrase.entity,
          value: phrase.value,
          text: text.slice(token.start, end),
          start: token.start,
          end,
          source: 'list' as const,
        }
      }),
    )
  }
  return { find, siblings: (one, other) => shared.has(`${one}\n${other}`) }
}
