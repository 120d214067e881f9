import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { SourceConfig, SourceInput, SourceView } from '@frontdesk/contracts/knowledge/source'
import type { SourceKind } from '../sources/source-labels.ts'

/** A source as a form holds it. `language` is '' for "as each document says". */
export type SourceDraft = {
  name: string
  url: string
  maxPages: number
  maxDepth: number
  collection: string
  audience: Audience
  language: string
  weight: number
  syncEveryHours: number | null
}

export type SourceProblems = Partial<Record<'name' | 'url' | 'maxPages' | 'maxDepth', string>>

export const blankSource: SourceDraft = {
  name: '',
  url: '',
  maxPages: 500,
  maxDepth: 4,
  collection: '',
  audience: 'public',
  language: '',
  weight: 1,
  syncEveryHours: null,
}

const parseUrl = (text: string): URL | null => {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`)
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : null
  } catch {
    return null
  }
}

const hasUrl = (kind: SourceKind): kind is 'url' | 'sitemap' | 'crawl' => kind === 'url' || kind === 'sitemap' || kind === 'crawl'

/** What a source is called when nobody gave it a name: its host, and for a single page the path. */
export const suggestName = (kind: SourceKind, url: string): string => {
  const parsed = parseUrl(url)
  if (parsed === null) return ''
  const path = kind === 'url' && parsed.pathname !== '/' ? parsed.pathname : ''
  return `${parsed.hostname.replace(/^www\./, '')}${path}`.slice(0, 120)
}

const inRange = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most

/** What is wrong with a source as it was filled in. */
export const checkSource = (kind: SourceKind, draft: SourceDraft): SourceProblems => {
  const problems: SourceProblems = {}
  if (!hasUrl(kind)) return draft.name.trim() === '' ? { name: 'Give it a name, so that others know what it is.' } : {}
  if (parseUrl(draft.url) === null) problems.url = 'Write a whole address, such as https://help.example.com'
  if (kind !== 'url' && !inRange(draft.maxPages, 1, 10_000)) problems.maxPages = 'Between 1 and 10,000 pages.'
  if (kind === 'crawl' && !inRange(draft.maxDepth, 0, 10)) problems.maxDepth = 'Between 0 and 10 links away.'
  return problems
}

const toConfig = (kind: SourceKind, { url, maxPages, maxDepth }: SourceDraft): SourceConfig => {
  if (!hasUrl(kind)) return { kind }
  const address = parseUrl(url)?.href ?? url
  if (kind === 'url') return { kind, url: address }
  return kind === 'sitemap' ? { kind, url: address, maxPages } : { kind, url: address, maxPages, maxDepth }
}

/** The source that a form describes. */
export const toSourceInput = (kind: SourceKind, draft: SourceDraft): Required<SourceInput> => {
  const { name, collection, audience, language, weight, syncEveryHours } = draft
  return {
    name: name.trim() || suggestName(kind, draft.url),
    config: toConfig(kind, draft),
    collection: collection.trim(),
    audience,
    language: language === '' ? null : language,
    weight,
    syncEveryHours: hasUrl(kind) ? syncEveryHours : null,
  }
}

/** A source as its form begins. */
export const readSourceDraft = ({ name, config, collection, audience, language, weight, syncEveryHours }: SourceView): SourceDraft => ({
  ...blankSource,
  ...config,
  name,
  collection,
  audience,
  language: language ?? '',
  weight,
  syncEveryHours,
})
