import type { FileFormat } from './port.ts'
import { Refusal } from './refusal.ts'

type TextFormat = Extract<FileFormat, 'html' | 'markdown' | 'text' | 'csv' | 'json'>

const tags =
  /<\/?(html|head|body|title|div|p|span|h[1-6]|ul|ol|li|table|a|section|article|main|br|img|meta|script|form|b|i)\b[^<>]{0,1000}>/gi

const looksMarkdown = (text: string): boolean => {
  const sample = text.slice(0, 20_000)
  if (/^---\n[a-z][\w-]*:/i.test(sample)) return true
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/,
    /^```/m,
    /^[-*] \S.*\n[-*] \S/m,
    /\*\*[^*\n]{1,200}\*\*/,
    /^\|.*\|\n\|[ :|-]+\|/m,
  ]
  return signs.filter((sign) => sign.test(sample)).length >= 2
}

const isJson = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object'
  } catch (error) {
    return error instanceof RangeError
  }
}

/** What kind of text this is. The name decides only between kinds that no content can tell apart: Markdown, plain text, a table. */
export const detectTextFormat = (text: string, expected: FileFormat | null): TextFormat => {
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/^(<!--[\s\S]{0,2000}?-->\s*)+/, '')
  if (/^<!doctype\s+html|^<html[\s>]|^<head[\s>]|^<body[\s>]/i.test(start)) return 'html'
  if (/^<(\?xml|svg|!doctype|!entity|rss|feed|urlset|sitemapindex)/i.test(text.trimStart()))
    throw new Refusal('unsupported', 'This is an XML or SVG file, not a document.')
  if (/^[[{]/.test(start) && (expected === 'json' || isJson(text))) return 'json'
  const tagged = text.slice(0, 20_000).match(tags)?.length ?? 0
  if ((expected === 'html' && tagged > 0) || (start.startsWith('<') && tagged >= 3 && expected !== 'markdown')) return 'html'
  if (expected === 'csv' || expected === 'markdown' || expected === 'text') return expected
  if (expected === 'json') throw new Refusal('broken', 'The file is not valid JSON.')
  return looksMarkdown(text) ? 'markdown' : 'text'
}
