import { oneLine } from '../clean-text.ts'
import { readDate } from '../read-date.ts'
import { readLanguage } from '../read-language.ts'
import { absoluteUrl } from './absolute-url.ts'
import type { DomDocument } from './dom.ts'

export type PageHead = {
  title: string | null
  siteName: string | null
  language: string | null
  baseUrl: string | undefined
  canonicalUrl: string | null
  publishedAt: string | null
  modifiedAt: string | null
  description: string | null
  noindex: boolean
  nofollow: boolean
}

const linkedData = (document: DomDocument, key: string): string | null => {
  const text = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => (script.textContent ?? '').slice(0, 200_000))
    .join('\n')
  return new RegExp(`"${key}"\\s*:\\s*"([^"]{4,40})"`).exec(text)?.[1] ?? null
}

/** What a page says about itself in its head, before anything is taken out of it. */
export const readHead = (document: DomDocument, url: string | undefined): PageHead => {
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)?.trim() || null
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = attribute(`meta[name="${name}" i], meta[property="${name}" i], meta[itemprop="${name}" i]`, 'content')
      if (content !== null) return content
    }
    return null
  }
  const robots = [...document.querySelectorAll('meta[name="robots" i], meta[name="googlebot" i]')]
    .map((one) => one.getAttribute('content')?.toLowerCase() ?? '')
    .join(',')
  const baseUrl = absoluteUrl(attribute('base[href]', 'href'), url) ?? url
  const canonical = absoluteUrl(attribute('link[rel="canonical" i]', 'href'), baseUrl)
  return {
    title: meta('og:title') ?? (oneLine(document.querySelector('title')?.textContent ?? '') || null),
    siteName: meta('og:site_name'),
    language: readLanguage(
      document.documentElement.getAttribute('lang') ??
        meta('og:locale', 'language') ??
        attribute('meta[http-equiv="content-language" i]', 'content'),
    ),
    baseUrl,
    canonicalUrl: canonical?.startsWith('http') === true ? canonical.replace(/#.*$/, '') : null,
    publishedAt: readDate(
      meta('article:published_time', 'datePublished', 'date', 'dcterms.created') ?? linkedData(document, 'datePublished'),
    ),
    modifiedAt: readDate(
      meta('article:modified_time', 'og:updated_time', 'dateModified', 'last-modified', 'dcterms.modified') ??
        linkedData(document, 'dateModified'),
    ),
    description: oneLine(meta('description', 'og:description') ?? '').slice(0, 500) || null,
    noindex: /\b(noindex|none)\b/.test(robots),
    nofollow: /\b(nofollow|none)\b/.test(robots),
  }
}
