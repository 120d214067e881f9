import type { ParsedDocument } from './port.ts'

/** A document of which only title and body are known. */
export const emptyDocument = (title: string, body: string): ParsedDocument => ({
  title,
  body,
  pages: [],
  language: null,
  audience: null,
  links: [],
  canonicalUrl: null,
  publishedAt: null,
  modifiedAt: null,
  description: null,
  noindex: false,
  nofollow: false,
  warnings: [],
})
