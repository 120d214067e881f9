/** A place where a message may be cut: what lies between `from` and `to` belongs to neither side. */
export type Cut = { from: number; to: number; strength: number }

type Mark = { pattern: RegExp; strength: number }

/** Places to cut, the plainest first; a connective goes with the mark before it. */
const marks: readonly Mark[] = [
  { pattern: /\s*\n\s*/g, strength: 4 },
  { pattern: /(?<=[\p{L}\p{N})"'’][.?!…]+["')]?)\s+(?=\S)|(?<=\?)(?=\p{L})/gu, strength: 3 },
  {
    pattern:
      /\s*[,;]?\s+(?:(?:oh|and|but|&)[\s,]+)*(?:also|plus|then|additionally|secondly|besides|btw|by the way|as well as|another thing|one more thing|on top of that|while you'?re at it|after that)\b[\s,:]*/gi,
    strength: 2,
  },
  { pattern: /\s*;\s*|\s+(?:-+|–|—|\+|\|)\s+/g, strength: 2 },
  { pattern: /\s*,?\s+(?:and|&|n|but)\s+/gi, strength: 1 },
  { pattern: /\s*,\s+/g, strength: 0 },
]

/** What follows begins with one of these: it belongs to what stands before it. */
const leansBack =
  /^\s*(?:because|cause|cos|cuz|bc|since|as|so|if|unless|until|till|when|while|which|who|that|though|although|where it|or|even|especially|like|for|with|without|to|not|please|pls|thanks|thank you|thx|ty)\b(?!.*\?)/i
/** What precedes begins with one of these: it leans on what follows a mere comma or "and". */
const leansOn =
  /^\W*(?:(?:and|so|but|ok|hi|hello)\W+)*(?:if|when|once|after|before|because|since|as|while|although|though|unless|in case|given)\b/i
/** Full stops that end no sentence. */
const abbreviation = /\b(?:no|nr|st|ave|rd|dr|mr|mrs|ms|apt|e\.g|i\.e|etc|vs|approx)\.\s*$/i

const stands = (text: string, { from, to, strength }: Cut, before: number): boolean => {
  const left = text.slice(before, from)
  if (strength === 3 && abbreviation.test(left)) return false
  if (strength > 1) return true
  return !leansOn.test(left) && !leansBack.test(text.slice(to))
}

/** Every place where a clause may end, in order; of overlapping marks the plainest counts, and takes the connective after it along. */
export const findCuts = (text: string): Cut[] => {
  const found: Cut[] = []
  for (const { pattern, strength } of marks) {
    for (const match of text.matchAll(pattern)) {
      const cut = { from: match.index, to: match.index + match[0].length, strength }
      const touching = found.find(({ from, to }) => cut.from <= to && cut.to >= from)
      if (touching) touching.to = Math.max(touching.to, cut.to)
      else found.push(cut)
    }
  }
  const ordered = found.sort((one, other) => one.from - other.from)
  let before = 0
  return ordered.filter((cut) => {
    const good = stands(text, cut, before)
    if (good) before = cut.to
    return good
  })
}
