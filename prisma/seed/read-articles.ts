import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SeedArticle = { slug: string; title: string; category: string; audience: 'public' | 'internal'; revisedAt: Date; body: string }

const readArticle = (file: string): SeedArticle => {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
  if (head === undefined || body === undefined) throw new Error(`${file} has no front matter.`)
  const field = (name: string): string => {
    const value = new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(head)?.[1]
    if (value === undefined) throw new Error(`${file} lacks "${name}" in its front matter.`)
    return value
  }
  const audience = field('audience')
  if (audience !== 'public' && audience !== 'internal') throw new Error(`${file}: audience is "public" or "internal", not "${audience}".`)
  const revisedAt = new Date(`${field('updated')}T00:00:00Z`)
  if (Number.isNaN(revisedAt.getTime())) throw new Error(`${file}: "updated" is no date such as 2026-01-31.`)
  return { slug: path.basename(file, '.md'), title: field('title'), category: field('category'), audience, revisedAt, body: body.trim() }
}

/** The help articles of the seed folder, by name: `articles/*.md` with `title`, `category`, `audience` and `updated` (a date) up front. */
export const readArticles = (seedFolder: string): SeedArticle[] => {
  const folder = path.join(seedFolder, 'articles')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.sort().map((name) => readArticle(path.join(folder, name)))
}
