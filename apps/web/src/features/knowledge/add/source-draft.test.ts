import { describe, expect, it } from 'vitest'
import { blankSource, checkSource, suggestName, toSourceInput } from './source-draft.ts'

const draft = (change: Partial<typeof blankSource>) => ({ ...blankSource, ...change })

describe('a source as it is filled in', () => {
  it('is named after its host unless somebody names it', () => {
    expect(suggestName('crawl', 'www.example.com/help')).toBe('example.com')
    expect(suggestName('url', 'https://example.com/returns')).toBe('example.com/returns')
    expect(toSourceInput('crawl', draft({ url: 'example.com', name: ' Help ' })).name).toBe('Help')
  })

  it('takes an address without its scheme, and no other scheme', () => {
    expect(toSourceInput('sitemap', draft({ url: 'example.com/sitemap.xml' })).config).toEqual({
      kind: 'sitemap',
      url: 'https://example.com/sitemap.xml',
      maxPages: 500,
    })
    for (const url of ['', 'help', 'ftp://example.com', 'javascript:alert(1)']) {
      expect(checkSource('url', draft({ url })), url).toHaveProperty('url')
    }
  })

  it('keeps limits to what can be asked for', () => {
    expect(checkSource('crawl', draft({ url: 'example.com', maxPages: 0, maxDepth: 11 }))).toEqual({
      maxPages: expect.any(String),
      maxDepth: expect.any(String),
    })
    expect(checkSource('files', draft({ name: 'Manuals', maxPages: 0 }))).toEqual({})
    expect(checkSource('files', draft({}))).toHaveProperty('name')
  })

  it('never schedules what is filled by hand', () => {
    expect(toSourceInput('files', draft({ name: 'Manuals', syncEveryHours: 24 })).syncEveryHours).toBeNull()
    expect(toSourceInput('url', draft({ url: 'example.com', syncEveryHours: 24 })).syncEveryHours).toBe(24)
  })
})
