import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { checkMarkup } from './check-markup.ts'
import { type DomDocument, parseDom } from './dom.ts'

const isWhole = (html: string) => /<(html|body)[\s>]/i.test(html)

// Pictures and fonts that a saved page carries in itself.
const inlined = /\s(?:src|srcset|href|poster|data)\s*=\s*(?:"\s*data:[^"]*"|'\s*data:[^']*')/gi

/** A page or a fragment of one as a document. */
export const parseMarkup = (source: string): DomDocument => {
  const html = source.replace(inlined, '')
  if (html.length > limits.htmlBytes) throw new Refusal('too-large', `The page is larger than ${limits.htmlBytes / 1024 / 1024} MB.`)
  checkMarkup(html)
  return parseDom(isWhole(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
}
