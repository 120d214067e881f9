import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { parsePhoneNumberFromString } from 'libphonenumber-js'

const run = /[+(]{0,2}\d(?:[ ().\-/\u2010-\u2015]{0,2}\d)*/g
const fewestDigits = 10
const mostDigits = 15
const mostRuns = 20
const otherNumber = /\b(?:orders?|tracking|invoice|account|reference|ref|sku|card)\b[^.!?\d]{0,16}$/i

const toPhone = (written: string): string | null => {
  const digits = written.replace(/\D/g, '').length
  if (digits < fewestDigits || digits > mostDigits) return null
  const phone = parsePhoneNumberFromString(written, 'US')
  return phone?.isValid() ? phone.number : null
}

/** The whole run of digits, else those pieces of it that are numbers by themselves ("104233 4155552671"). */
const readRun = (written: string, start: number): { phone: string; start: number; end: number }[] => {
  const whole = toPhone(written)
  if (whole) return [{ phone: whole, start, end: start + written.length }]
  return [...written.matchAll(/\S+/g)].flatMap((piece) => {
    const phone = toPhone(piece[0])
    return phone && piece[0] !== written ? [{ phone, start: start + piece.index, end: start + piece.index + piece[0].length }] : []
  })
}

const isGlued = (text: string, start: number, end: number) =>
  /[\p{L}\p{N}_#$@]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}_@]/u.test(text[end] ?? '')

/** The system entity `phone`, as E.164; without a country code, a number of the United States. Ten digits at least. */
export const findPhones = (text: string): EntityMatch[] => {
  if ((text.match(/\d/g)?.length ?? 0) < fewestDigits) return []
  const runs = [...text.matchAll(run)].filter(([written]) => written.length >= fewestDigits).slice(0, mostRuns)
  return runs
    .filter(({ index }) => !otherNumber.test(text.slice(Math.max(0, index - 32), index)))
    .flatMap((match) => readRun(match[0], match.index))
    .filter(({ start, end }) => !isGlued(text, start, end))
    .map(({ phone, start, end }) => ({ entity: 'phone', value: phone, text: text.slice(start, end), start, end, source: 'system' }))
}
