import { terms } from './terms.ts'

const opening = /^\s*(?:and|but|or|also|then|what about|how about|same for|what if (?:it|they|that))\b/i
const reference = /\b(?:it|its|that|this|they|them|their|those|these|one|ones|there|both|either|the other)\b/i

/** `open`: the text leans on what was said before ("and to Canada?"). `maybe`: it points back or names nothing, as whole questions do too. */
export const isFollowUp = (text: string): 'no' | 'maybe' | 'open' => {
  if (opening.test(text)) return 'open'
  return reference.test(text) || terms(text).length === 0 ? 'maybe' : 'no'
}
