import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { tokenize } from './tokenize.ts'

const prefixed = /(?<![\p{L}\p{N}])l\s?f[\s\-‐-―−_#:.]{0,3}([\do]{3}[\s\-.]?[\do]{3})(?![\p{L}\p{N}])/giu
const hashed = /#\s?(\d{3}[\s-]?\d{3})(?![\p{L}\p{N}])/gu
const bare = /(?<![\p{L}\p{N}$€£¥+#/-]|\d[\s.,-])(\d{3}[\s-]?\d{3})(?![\p{L}\p{N}%$€£¥/]|[.,-]\d|[\s-]\d{3})/gu

const speaksOfOrder = /\b(?:orders?|ordernumber|order(?:no|nr|id)|ordr|oder|number|numbers?|no\.?|nr\.?|purchase|confirmation)\b/i
const otherNumber =
  /\b(?:code|pin|otp|passcode|zip(?:\s?code)?|post\s?code|card|voucher|phone|tel|mobile|tracking|invoice|sku|dollars?|account)\b[^.!?\d]{0,24}$/i
const mostOtherWords = 3

const matchOf = (text: string, start: number, end: number, digits: string): EntityMatch => ({
  entity: 'order_id',
  value: `LF-${digits.replace(/o/gi, '0').replace(/\D/g, '')}`,
  text: text.slice(start, end),
  start,
  end,
  source: 'system',
})

/**
 * The system entity `order_id`, as LF-104233: "lf104233", "LF 104 233", "#104233", and six bare digits where the text speaks
 * of an order or a number, or says little else, and does not call them something else ("code", "tracking number").
 */
export const findOrderIds = (text: string): EntityMatch[] => {
  if (!/\d{3}|\d[\do]/i.test(text)) return []
  const certain = [...text.matchAll(prefixed), ...text.matchAll(hashed)]
    .filter(([, digits = '']) => /\d/.test(digits))
    .map((match) => matchOf(text, match.index, match.index + match[0].length, match[1] ?? ''))
  const candidates = [...text.matchAll(bare)].filter(
    (match) => !certain.some(({ start, end }) => match.index < end && start <= match.index),
  )
  if (candidates.length === 0) return certain
  const digitTokens = candidates.reduce((sum, [, digits = '']) => sum + (digits.length === 6 ? 1 : 2), 0)
  const isOrder = speaksOfOrder.test(text) || tokenize(text.slice(0, 200)).length - digitTokens <= mostOtherWords
  return [
    ...certain,
    ...candidates
      .filter(({ index }) => isOrder && !otherNumber.test(text.slice(Math.max(0, index - 48), index)))
      .map((match) => matchOf(text, match.index, match.index + match[0].length, match[1] ?? '')),
  ]
}
