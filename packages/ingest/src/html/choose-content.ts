import { Readability } from '@mozilla/readability'
import { type DomDocument, type DomElement, parseDom, textLength } from './dom.ts'

const enough = 150

const only = (document: DomDocument, selector: string): DomElement | null => {
  const found = document.querySelectorAll(selector)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Readability knows articles, but takes lists of questions and tables for clutter, so it is believed only when it keeps most of the text. */
const readArticle = (document: DomDocument): DomElement | null => {
  const copy = parseDom(document.outerHTML)
  const options = { maxElemsToParse: 50_000, charThreshold: enough, disableJSONLD: true }
  const article = new Readability(copy as unknown as ConstructorParameters<typeof Readability>[0], options).parse()
  if (typeof article?.content !== 'string') return null
  const { body } = parseDom(`<!doctype html><html><body>${article.content}</body></html>`)
  return textLength(body) >= textLength(document.body) * 0.6 ? body : null
}

/** The part of a cleaned page that is its article. */
export const chooseContent = (document: DomDocument): DomElement => {
  const marked = only(document, 'main, [role=main]') ?? only(document, 'article, [itemprop=articleBody]')
  if (marked !== null && textLength(marked) >= Math.min(enough, textLength(document.body) * 0.4)) return marked
  try {
    return readArticle(document) ?? document.body
  } catch {
    return document.body
  }
}
