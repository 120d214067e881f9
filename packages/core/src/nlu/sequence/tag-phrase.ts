import type { MarkedPhrase, PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { splitWords, type Word } from './split-words.ts'
import { firstOf, insideOf, lastOf, onlyOf } from './tag-set.ts'

/** Keys of labels are compared; entity, role and group cannot hold a control character. */
export const labelKey = ({ entity, role, group }: { entity: string; role?: string | undefined; group?: string | undefined }): string =>
  [entity, role ?? '', group ?? ''].join('\n')

type TaggedPhrase = { words: Word[]; tags: Uint16Array; dropped: number }

const writeTags = (tags: Uint16Array, label: number, first: number, last: number): void => {
  if (first === last) tags[first] = onlyOf(label)
  else
    tags
      .fill(insideOf(label), first, last + 1)
      .fill(firstOf(label), first, first + 1)
      .fill(lastOf(label), last, last + 1)
}

/**
 * Writes a phrase's marks as tags of its words; a mark that cuts a word takes the whole of it. A mark without a label in `labels`, out of
 * the text, over no word, or over words of another is dropped and counted.
 */
export const tagPhrase = ({ text, entities }: MarkedPhrase, labels: ReadonlyMap<string, number>): TaggedPhrase => {
  const words = splitWords(text)
  const tags = new Uint16Array(words.length)
  let dropped = 0
  const read = (mark: PhraseEntity): void => {
    const label = labels.get(labelKey(mark))
    const first = words.findIndex(({ end }) => end > mark.start)
    const last = words.findLastIndex(({ start }) => start < mark.end)
    const isSound = mark.start >= 0 && mark.start < mark.end && mark.end <= text.length
    if (label === undefined || !isSound || first < 0 || last < first || tags.subarray(first, last + 1).some((tag) => tag > 0)) dropped += 1
    else writeTags(tags, label, first, last)
  }
  for (const mark of entities) read(mark)
  return { words, tags, dropped }
}
