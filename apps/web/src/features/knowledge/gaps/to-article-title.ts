/** A question as the title of an article: a capital first, without the spaces around it, at most 300 characters. */
export const toArticleTitle = (question: string): string => {
  const [first = '', ...rest] = question.trim().slice(0, 300)
  return first.toUpperCase() + rest.join('')
}
