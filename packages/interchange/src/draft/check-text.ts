import { maxPhraseLength } from '@frontdesk/contracts/nlu-data'

/** Why a phrase cannot be used; null where it can. */
export const checkText = (text: string): string | null => {
  if (text === '') return 'The phrase is empty.'
  if (text.length > maxPhraseLength) return `The phrase is over ${maxPhraseLength} characters long: "${text.slice(0, 40)}..."`
  if (/[\n\r]/.test(text)) return `The phrase runs over several lines: "${text.slice(0, 40).replace(/\s+/g, ' ')}..."`
  if (/[^\P{Cc}\t]/u.test(text)) return 'The phrase holds control characters.'
  return text.isWellFormed() ? null : 'The phrase holds half of a character (a lone surrogate).'
}
