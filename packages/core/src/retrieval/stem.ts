const vowel = /[aeiouy]/

const isConsonant = (word: string, index: number): boolean => {
  const letter = word[index] ?? ''
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || index === 0 || !isConsonant(word, index - 1)
}

/** Porter's measure m: the number of vowel-consonant sequences in a stem. */
const measure = (stem: string): number => {
  let count = 0
  let afterVowel = false
  for (let index = 0; index < stem.length; index += 1) {
    const consonant = isConsonant(stem, index)
    if (consonant && afterVowel) count += 1
    afterVowel = !consonant
  }
  return count
}

const hasVowel = (stem: string): boolean => vowel.test(stem) && [...stem].some((_, index) => !isConsonant(stem, index))

const endsDoubleConsonant = (word: string): boolean => word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1)

/** Consonant, vowel, consonant, the last not w, x or y: "hop", but not "snow". */
const endsShort = (word: string): boolean => {
  const last = word.length - 1
  return (
    last >= 2 && isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2) && !'wxy'.includes(word[last] ?? '')
  )
}

const suffixes2: [string, string][] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['abli', 'able'], ['alli', 'al'],
  ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'],
  ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
] // biome-ignore format: a table
const suffixes3: [string, string][] = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', ''],
] // biome-ignore format: a table
const suffixes4 = [
  'al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize',
] // biome-ignore format: a table

const longestMatch = <Entry>(word: string, entries: readonly Entry[], suffixOf: (entry: Entry) => string): Entry | undefined => {
  let best: Entry | undefined
  for (const entry of entries) {
    const suffix = suffixOf(entry)
    if (word.endsWith(suffix) && suffix.length > (best === undefined ? 0 : suffixOf(best).length)) best = entry
  }
  return best
}

const stripPlural = (word: string): string => {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  if (word.endsWith('ss') || !word.endsWith('s')) return word
  return word.slice(0, -1)
}

const stripPast = (word: string): string => {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : ''
  const stem = word.slice(0, word.length - suffix.length)
  if (!suffix || !hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDoubleConsonant(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

const replaceSuffix = (word: string, entries: readonly [string, string][]): string => {
  const entry = longestMatch(word, entries, ([suffix]) => suffix)
  if (!entry) return word
  const stem = word.slice(0, -entry[0].length)
  return measure(stem) > 0 ? stem + entry[1] : word
}

const stripSuffix = (word: string): string => {
  const suffix = longestMatch(word, suffixes4, (entry) => entry)
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  return measure(stem) > 1 && (suffix !== 'ion' || /[st]$/.test(stem)) ? stem : word
}

const stripFinal = (word: string): string => {
  let stem = word
  if (stem.endsWith('e')) {
    const shorter = stem.slice(0, -1)
    const m = measure(shorter)
    if (m > 1 || (m === 1 && !endsShort(shorter))) stem = shorter
  }
  return measure(stem) > 1 && stem.endsWith('ll') ? stem.slice(0, -1) : stem
}

const stemWord = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let result = stripPast(stripPlural(word))
  if (result.endsWith('y') && hasVowel(result.slice(0, -1))) result = `${result.slice(0, -1)}i`
  result = replaceSuffix(replaceSuffix(result, suffixes2), suffixes3)
  return stripFinal(stripSuffix(result))
}

/** A language has few words that are said often; beyond so many all are forgotten. */
const rememberedWords = 20_000
const remembered = new Map<string, string>()

/** Stem of a lower-case English word by M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. */
export const stem = (word: string): string => {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= rememberedWords) remembered.clear()
  const found = stemWord(word)
  remembered.set(word, found)
  return found
}
