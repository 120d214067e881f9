import { stateCode, statePattern } from './us-states.ts'

export type UsAddress = { line1: string; line2: string; city: string; state: string; zip: string; country: 'US' }
export type ParsedAddress = { kind: 'address'; address: UsAddress } | { kind: 'incomplete'; missing: string[] }

export type AddressParts = {
  line1?: string | undefined
  line2?: string | undefined
  city?: string | undefined
  state?: string | undefined
  zip?: string | undefined
}

const maxLineLength = 100
const zipPattern = /^\d{5}(-\d{4})?$/
const tail = new RegExp(`[,\\s]+(${statePattern})[.,\\s]+(\\d{5}(?:-\\d{4})?)[.,\\s]*(?:,?\\s*(?:USA|US|United States)\\.?)?\\s*$`, 'i')
const leadIn = /^.*?\b(?:address|it|parcel|package|order)\s*(?:is|to|should be|:)+\s+(?=\d|p\.?\s?o\.?)/i
const unit = /^(?:apt|apartment|unit|suite|ste|floor|fl|room|rm|#)\.?\s*\S.*$/i
const inlineUnit = /\s+((?:apt|apartment|unit|suite|ste|floor|#)\.?\s*[\w-]+)$/i
const streetEnd =
  /\b(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|boulevard|way|pl|place|ter|terrace|cir|circle|hwy|highway|pkwy|parkway|sq|square|trl|trail)\b\.?(?:\s+(?:n|s|e|w|ne|nw|se|sw)\b\.?)?/gi

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, maxLineLength)

/** An address from the parts of a form, each checked; what is missing or unusable is named. */
export function checkAddress(parts: AddressParts): ParsedAddress {
  const line1 = tidy(parts.line1 ?? '')
  const city = tidy(parts.city ?? '')
  const state = stateCode(parts.state ?? '')
  const zip = tidy(parts.zip ?? '')
  const missing = [
    ...(/\d/.test(line1) && /[a-z]/i.test(line1) ? [] : ['street and number']),
    ...(/[a-z]/i.test(city) ? [] : ['city']),
    ...(state ? [] : ['US state']),
    ...(zipPattern.test(zip) ? [] : ['five-digit ZIP code']),
  ]
  if (missing.length > 0 || !state) return { kind: 'incomplete', missing }
  return { kind: 'address', address: { line1, line2: tidy(parts.line2 ?? ''), city, state, zip, country: 'US' } }
}

const toSegments = (text: string) =>
  text
    .split(',')
    .map((segment) => segment.trim().replace(/\s+/g, ' '))
    .filter((segment) => segment.length > 0)

/** Splits "12 Oak Street Portland" where the street's kind ends. */
function splitAtStreet(text: string): { street: string; city: string } {
  const end = [...text.matchAll(streetEnd)].findLast((match) => match.index > 0 && match.index + match[0].length < text.length)
  if (!end) return { street: text, city: '' }
  const at = end.index + end[0].length
  return { street: text.slice(0, at), city: text.slice(at) }
}

/** Reads "12 Oak Street, Apt 4, Portland, OR 97205" as people write it: on one line or several, state by code or name. */
export function parseAddress(text: string): ParsedAddress {
  // Runs of blanks and commas are collapsed first, so that no pattern below can backtrack over them.
  const plain = toSegments(text.replace(/[\r\n]/g, ','))
    .join(', ')
    .replace(leadIn, '')
  const end = tail.exec(plain)
  if (!end) return { kind: 'incomplete', missing: zipPattern.test(plain.slice(-5)) ? ['US state'] : ['US state', 'five-digit ZIP code'] }
  const segments = toSegments(plain.slice(0, end.index))
  const units = segments.filter((segment) => unit.test(segment))
  const others = segments.filter((segment) => !unit.test(segment))
  const single = others.length === 1 ? splitAtStreet(others[0] ?? '') : { street: others[0] ?? '', city: others.at(-1) ?? '' }
  const inline = inlineUnit.exec(single.street)
  const extra = [...others.slice(1, -1), ...units, ...(inline?.[1] ? [inline[1]] : [])]
  const line1 = inline ? single.street.slice(0, inline.index) : single.street
  return checkAddress({ line1, line2: extra.join(', '), city: single.city, state: end[1], zip: end[2] })
}
