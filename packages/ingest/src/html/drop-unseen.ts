import { type DomDocument, type DomElement, textLength } from './dom.ts'
import { hiddenSelectors } from './hidden-selectors.ts'
import { isHidingStyle } from './is-hiding-style.ts'

const neverText =
  'script, style, noscript, template, iframe, frame, object, embed, applet, svg, math annotation, canvas, audio, video, map, link, input, select, textarea, button, datalist'
const readerOnly = '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text'

const isHidden = (element: DomElement): boolean => {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true
  if (element.getAttribute('aria-hidden')?.toLowerCase() === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && isHidingStyle(style)
}

/**
 * Takes out of a page what its readers cannot see: scripts, forms' fields, and text hidden by attribute or style, which is where instructions to
 * machines are planted. Gives the number of hidden elements that held text.
 */
export const dropUnseen = (document: DomDocument): number => {
  const css = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n')
  const selectors = [readerOnly, ...hiddenSelectors(css)].join(', ')
  for (const element of document.querySelectorAll(neverText)) element.remove()
  const hidden = new Set([
    ...document.querySelectorAll(selectors),
    ...[...document.querySelectorAll('[style], [hidden], [aria-hidden]')].filter(isHidden),
  ])
  hidden.delete(document.documentElement)
  hidden.delete(document.body)
  const worded = [...hidden].filter((element) => textLength(element) > 0).length
  for (const element of hidden) element.remove()
  return worded
}
