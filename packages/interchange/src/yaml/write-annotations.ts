import type { MarkedPhrase, PhraseEntity } from '@frontdesk/contracts/nlu-data'

const escapeBackslashes = (text: string): string => text.replace(/\\(?=[[\]\\]|$)/g, '\\\\')
const escapeBrackets = (text: string): string => text.replace(/[[\]\\]/g, '\\$&')

const writeMark = ({ entity, role, group, value }: PhraseEntity): string => {
  const isPlain = role === undefined && group === undefined && value === undefined && /^[^():[\]{}\\]+$/.test(entity)
  // Rasa reads up to the first closing brace.
  return isPlain ? `(${entity})` : JSON.stringify({ entity, role, group, value }).replaceAll(/(?<!^)}(?!$)/g, '\\u007d')
}

/** Writes a phrase as a Rasa example. Brackets are escaped only where they could be taken for marks. */
export const writeAnnotations = ({ text, entities }: MarkedPhrase): string => {
  if (entities.length === 0 && !/\][({[]/.test(text)) return escapeBackslashes(text)
  let [written, at] = ['', 0]
  for (const mark of entities) {
    const words = escapeBrackets(text.slice(mark.start, mark.end))
    written += `${escapeBrackets(text.slice(at, mark.start))}[${words}]${writeMark(mark)}`
    at = mark.end
  }
  return written + escapeBrackets(text.slice(at))
}
