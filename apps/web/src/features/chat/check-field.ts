import type { SlotForm } from '@frontdesk/contracts/message'

type Field = Pick<SlotForm['fields'][number], 'label' | 'type' | 'required'>

const maxLength = 1000
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** What is wrong with the value of a form's field, in words for the visitor; null where nothing is. */
export const checkField = (field: Field, value: string): string | null => {
  const text = value.trim()
  if (text === '') return field.required ? `Please fill in: ${field.label}.` : null
  if (text.length > maxLength) return `Keep this under ${maxLength.toLocaleString('en')} characters.`
  if (field.type === 'email' && !email.test(text)) return 'This does not look like an e-mail address.'
  if (field.type === 'tel' && text.replace(/\D/g, '').length < 6) return 'This does not look like a phone number.'
  return null
}
