import { oneLine } from '../clean-text.ts'
import type { DomElement } from './dom.ts'
import { dropUnseen } from './drop-unseen.ts'
import { parseMarkup } from './parse-markup.ts'
import { readLinks } from './read-links.ts'
import { toMarkdown } from './to-markdown.ts'

export type Heading = { level: number; text: string }

export const readHeadings = (element: DomElement): Heading[] =>
  [...element.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map((heading) => ({ level: Number(heading.nodeName.charAt(1)), text: oneLine(heading.textContent ?? '') }))
    .filter((heading) => heading.text !== '')

/** Markup that is all article, such as a converted file, as Markdown. */
export const htmlToBody = (html: string, baseUrl: string | undefined): { body: string; headings: Heading[]; links: string[] } => {
  const document = parseMarkup(html)
  dropUnseen(document)
  return { body: toMarkdown(document.body, baseUrl), headings: readHeadings(document.body), links: readLinks(document.body, baseUrl) }
}
