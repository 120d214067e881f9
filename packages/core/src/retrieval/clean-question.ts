const greeting =
  /^(?:(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|dear (?:team|sir|madam))(?: there| all| team| everyone)?\b[\s,.!:;-]*)+/iu
const preamble =
  /^(?:(?:(?:just )?a? ?quick question|i have a (?:quick )?question|(?:just )?wondering|(?:could|can|would) (?:you|someone|anyone) (?:please |kindly |maybe )?(?:tell|help|explain|let)(?: me| us)?(?: know| with| to)?|i (?:would|'d) like to (?:know|ask)|i want to know|do you know|please tell me|excuse me|sorry)\b[\s,.!:;-]*)+/iu
const farewell =
  /[\s,.!-]{0,20}\b(?:thanks?(?: you)?(?: so much| very much| a lot| in advance)?|thx|cheers|please|pls|kind regards|best regards)[\s,.!]{0,20}$/iu

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const namePattern = (shopName: string): RegExp | null =>
  shopName.trim() === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(shopName.trim())}(?:'s|’s)?(?![\\p{L}\\p{N}])`, 'giu')

const replaceName = (text: string, shopName: string, by: string): string => {
  const pattern = namePattern(shopName)
  return pattern ? text.replace(pattern, by) : text
}

/** A question with "the shop" for the shop's own name, which stands all over the articles and would make any of them look near. */
export const withoutShopName = (text: string, shopName: string): string => replaceName(text, shopName, 'the shop')

/**
 * A question for scoring by words: without greeting, politeness and the shop's own name, none of which says what is asked. Text that is
 * nothing else comes back trimmed but whole.
 */
export const cleanQuestion = (text: string, shopName: string): string => {
  const bare = text.replace(/\s+/g, ' ').trim().replace(greeting, '').replace(preamble, '').replace(farewell, '')
  const cleaned = replaceName(bare, shopName, ' ').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(cleaned) ? cleaned : text.trim()
}
