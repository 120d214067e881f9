import { limits } from '../limits.ts'
import { absoluteUrl } from './absolute-url.ts'
import type { DomElement } from './dom.ts'

/** The web addresses an element links to, each once, without fragments. */
export const readLinks = (element: DomElement, baseUrl: string | undefined): string[] => {
  const links = new Set<string>()
  for (const anchor of element.querySelectorAll('a[href], area[href]')) {
    const url = absoluteUrl(anchor.getAttribute('href'), baseUrl)
    if (url?.startsWith('http') === true) links.add(url.replace(/#.*$/, ''))
    if (links.size >= limits.documentLinks) break
  }
  return [...links]
}
