/** What a provider writes, and nothing else, when the evidence does not answer the question. */
export const noAnswer = 'NO_ANSWER'

const ornaments = /^[\s"'`*_.([]+/

/** True when a finished answer says that there is none, in whatever ornaments the model put it. */
export const isNoAnswer = (text: string): boolean => text.replace(ornaments, '').startsWith(noAnswer)

/** True while an unfinished answer may still turn out to say so. */
export const mayBecomeNoAnswer = (text: string): boolean => {
  const plain = text.replace(ornaments, '')
  return plain.startsWith(noAnswer) || noAnswer.startsWith(plain)
}
