import { oneLine } from '../clean-text.ts'
import type { ParsedDocument } from '../port.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'
import { chooseContent } from './choose-content.ts'
import { dropBoilerplate } from './drop-boilerplate.ts'
import { dropUnseen } from './drop-unseen.ts'
import { readHeadings } from './html-to-body.ts'
import { parseMarkup } from './parse-markup.ts'
import { type PageHead, readHead } from './read-head.ts'
import { readLinks } from './read-links.ts'
import { toMarkdown } from './to-markdown.ts'

const withoutSite = ({ title, siteName }: PageHead): string | null => {
  if (title === null) return null
  const parts = title.split(/\s+[|–—·»-]\s+/)
  const site = siteName ?? (parts.length > 1 && /[|–—·»]/.test(title) ? parts.at(-1) : undefined)
  return parts.length > 1 && parts.at(-1) === site ? parts.slice(0, -1).join(' - ') : title
}

/** A web page's article as Markdown, with what its head says. Hidden text and the page's furniture are left out. */
export const parseHtml = (html: string, { name, url }: { name: string; url: string | undefined }): ParsedDocument => {
  const document = parseMarkup(html)
  const head = readHead(document, url)
  const links = readLinks(document, head.baseUrl)
  const hidden = dropUnseen(document)
  dropBoilerplate(document)
  const pageHeadings = readHeadings(document.body).filter((heading) => heading.level === 1)
  const content = chooseContent(document)
  const body = toMarkdown(content, head.baseUrl)
  if (body === '') throw new Refusal('no-text', 'No text was found on the page. Pages that a script builds in the browser cannot be read.')
  const heading = pageHeadings.length === 1 ? pageHeadings[0]?.text : undefined
  const { baseUrl: _baseUrl, siteName: _siteName, title: _title, ...said } = head
  return {
    ...said,
    title: oneLine(heading ?? withoutSite(head) ?? readHeadings(content)[0]?.text ?? titleFromName(name)).slice(0, 300),
    body,
    pages: [],
    audience: null,
    links,
    warnings: hidden === 0 ? [] : [`Hidden text was left out (${hidden} ${hidden === 1 ? 'place' : 'places'}).`],
  }
}
