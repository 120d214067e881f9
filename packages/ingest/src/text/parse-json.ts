import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { z } from 'zod'
import { cleanText, oneLine, tidyBody } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import { htmlToBody } from '../html/html-to-body.ts'
import { limits } from '../limits.ts'
import type { ParsedDocument } from '../port.ts'
import { readDate } from '../read-date.ts'
import { readLanguage } from '../read-language.ts'
import { Refusal } from '../refusal.ts'

const Text = z.string()
const Article = z.object({
  id: z.union([z.string().max(500), z.number()]).optional(),
  externalId: z.string().max(500).optional(),
  title: Text.optional(),
  question: Text.optional(),
  name: Text.optional(),
  body: Text.optional(),
  text: Text.optional(),
  answer: Text.optional(),
  content: Text.optional(),
  url: Text.optional(),
  language: Text.nullish(),
  lang: Text.nullish(),
  audience: Text.nullish(),
  description: Text.nullish(),
  updatedAt: Text.nullish(),
  updated_at: Text.nullish(),
  createdAt: Text.nullish(),
  created_at: Text.nullish(),
})
type Article = z.infer<typeof Article>

const listNames = ['documents', 'articles', 'items', 'entries', 'pages', 'faqs', 'data', 'results']

const findList = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return []
  const fields = new Map(Object.entries(value))
  const list = listNames.map((name) => fields.get(name)).find((one) => Array.isArray(one))
  return Array.isArray(list) ? list : [value]
}

const isMarkup = (text: string) => /<(p|div|h[1-6]|ul|ol|table|br|section|article)[\s>/]/i.test(text.slice(0, 5000))

const toDocument = (article: Article): ParsedDocument | null => {
  const title = oneLine(article.title ?? article.question ?? article.name ?? '').slice(0, 300)
  const text = article.body ?? article.text ?? article.answer ?? article.content ?? ''
  const body = isMarkup(text) ? htmlToBody(text, article.url).body : tidyBody(cleanText(text))
  if (title === '' || body === '') return null
  const audience = Audience.safeParse(article.audience?.toLowerCase())
  const id = article.externalId ?? article.id
  return {
    ...emptyDocument(title, body),
    language: readLanguage(article.language ?? article.lang),
    audience: audience.success ? audience.data : null,
    canonicalUrl: absoluteUrl(article.url ?? null, undefined),
    description: oneLine(article.description ?? '').slice(0, 500) || null,
    publishedAt: readDate(article.createdAt ?? article.created_at),
    modifiedAt: readDate(article.updatedAt ?? article.updated_at),
    ...(id === undefined ? {} : { externalId: oneLine(String(id)) }),
  }
}

/** A list of articles `{ title, body | text | answer, url?, id? }`: a document each. */
export const parseJson = (source: string): ParsedDocument[] => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('too-complex', 'The JSON is nested too deeply.')
    throw new Refusal('broken', 'The file is not valid JSON.')
  }
  const list = findList(value)
  if (list.length > limits.jsonDocuments)
    throw new Refusal('too-large', `The file holds more than ${limits.jsonDocuments} articles: split it.`)
  const documents = list.flatMap((one) => {
    const article = Article.safeParse(one)
    const document = article.success ? toDocument(article.data) : null
    return document === null ? [] : [document]
  })
  const [first] = documents
  if (first === undefined)
    throw new Refusal('unsupported', 'No articles were found: a list of objects with "title" and "body" is expected.')
  const dropped = list.length - documents.length
  if (dropped > 0) first.warnings.push(`${dropped} of ${list.length} entries have no title or no text and were left out.`)
  return documents
}
