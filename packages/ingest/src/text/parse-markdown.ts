import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { cleanText, oneLine, tidyBody } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import { limits } from '../limits.ts'
import type { ParsedDocument } from '../port.ts'
import { readDate } from '../read-date.ts'
import { readLanguage } from '../read-language.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'
import { stripRawHtml } from './strip-raw-html.ts'

/** The `name: value` lines between two lines of `---` at the top. Other YAML is passed over. */
const readFrontMatter = (text: string): { fields: Map<string, string>; rest: string } => {
  const fields = new Map<string, string>()
  if (!/^---[ \t]*\n/.test(text)) return { fields, rest: text }
  const end = /\n(---|\.\.\.)[ \t]*(\n|$)/.exec(text.slice(0, 20_000))
  if (end === null) return { fields, rest: text }
  for (const line of text.slice(0, end.index).split('\n').slice(1)) {
    const [, name, value] = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), oneLine(value).replace(/^(["'])(.*)\1$/, '$2'))
  }
  return { fields, rest: text.slice(end.index + end[0].length) }
}

const readMarkdownLinks = (body: string, url: string | undefined): string[] => {
  const links = new Set<string>()
  for (const [, target] of body.matchAll(/(?<!!)\]\(<?([^)\s>]{1,2000})/g)) {
    const link = absoluteUrl(target ?? null, url)
    if (link?.startsWith('http') === true) links.add(link.replace(/#.*$/, ''))
    if (links.size >= limits.documentLinks) break
  }
  return [...links]
}

/** A Markdown file: front matter read (`title`, `lang`, `audience`, `description`, `date`), raw HTML stripped, pictures reduced to their text. */
export const parseMarkdown = (source: string, { name, url }: { name: string; url?: string | undefined }): ParsedDocument => {
  const { fields, rest } = readFrontMatter(cleanText(source))
  const body = tidyBody(stripRawHtml(rest).replace(/!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1'))
  if (body === '') throw new Refusal('no-text', 'The file holds no text.')
  const heading = /^#{1,2}[ \t]+([^\n]{1,300})$/m.exec(body.slice(0, 20_000))?.[1]?.replace(/[ \t]#+$/, '')
  const audience = Audience.safeParse(fields.get('audience')?.toLowerCase())
  return {
    ...emptyDocument(fields.get('title') || (heading === undefined ? titleFromName(name) : oneLine(heading)), body),
    language: readLanguage(fields.get('lang') ?? fields.get('language') ?? fields.get('locale')),
    audience: audience.success ? audience.data : null,
    links: readMarkdownLinks(body, url),
    description: fields.get('description') || null,
    publishedAt: readDate(fields.get('date') ?? fields.get('published')),
    modifiedAt: readDate(fields.get('updated') ?? fields.get('modified') ?? fields.get('lastmod')),
  }
}
