import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

// Elements without an end tag, and those whose end tag may be left out: they do not nest for long.
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body'.split(
    ' ',
  ),
)

/** Refuses markup that would exhaust a tree builder, before one is started: too many elements, nested too deeply. Linear in the text. */
export const checkMarkup = (html: string): void => {
  let depth = 0
  let elements = 0
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/g)) {
    if (flat.has(match[2]?.toLowerCase() ?? '')) elements += match[1] === '' ? 1 : 0
    else if (match[1] === '/') depth = Math.max(0, depth - 1)
    else {
      depth += 1
      elements += 1
    }
    if (depth > limits.htmlDepth) throw new Refusal('too-complex', `The page nests its elements more than ${limits.htmlDepth} deep.`)
    if (elements > limits.htmlElements) throw new Refusal('too-complex', `The page has more than ${limits.htmlElements} elements.`)
  }
}
