/// <reference path="./turndown-plugin-gfm.d.ts" />
import { strikethrough, taskListItems } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { cleanText, oneLine, tidyBody } from '../clean-text.ts'
import { absoluteUrl } from './absolute-url.ts'
import type { DomElement } from './dom.ts'
import { tableToMarkdown } from './table-to-markdown.ts'

/** Turndown hands its rules the nodes it was given, which are linkedom's. */
const asElement = (node: unknown): DomElement => node as DomElement

const fence = (code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  return '`'.repeat(longest + 1)
}

const writeCode = (pre: DomElement): string => {
  const code = cleanText(pre.textContent ?? '').replace(/^\n+|\s+$/g, '')
  const language =
    /\blang(?:uage)?-([\w+-]+)/.exec(`${pre.getAttribute('class')} ${pre.querySelector('code')?.getAttribute('class')}`)?.[1] ?? ''
  return code === '' ? '' : `\n\n${fence(code)}${language}\n${code}\n${fence(code)}\n\n`
}

// Only what would be read as structure: escapes inside words would stand in the way of search and of quotes.
const escapeStructure = (text: string): string =>
  cleanText(text)
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/^(\s*)(#{1,6})(?=\s)/, '$1\\$2')

/** `- ` or `3. ` before an item, its further lines indented to match. */
const writeItem = (content: string, item: DomElement): string => {
  const list = item.parentNode
  const number = list?.nodeName === 'OL' ? (Number(list.getAttribute('start')) || 1) + [...list.children].indexOf(item) : null
  const marker = number === null ? '- ' : `${number}. `
  const text = content
    .trim()
    .replace(/\n{2,}(?=[-\d])/g, '\n')
    .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)
  return text === '' ? '' : `${marker}${text}\n`
}

const addRules = (service: TurndownService, baseUrl: string | undefined) => {
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) =>
      content.trim() === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${oneLine(content)}\n\n`,
  })
  service.addRule('summary', {
    filter: ['summary'],
    replacement: (content) => (content.trim() === '' ? '' : `\n\n#### ${oneLine(content)}\n\n`),
  })
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => oneLine(asElement(node).getAttribute('alt') ?? '').slice(0, 300),
  })
  service.addRule('code-block', { filter: 'pre', replacement: (_content, node) => writeCode(asElement(node)) })
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const url = absoluteUrl(asElement(node).getAttribute('href'), baseUrl)
      const label = oneLine(content)
      if (url === null || label === '' || content.includes('\n\n')) return content
      return url === label ? `<${url}>` : `[${label}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`
    },
  })
  service.addRule('table', { filter: 'table', replacement: (content, node) => tableToMarkdown(asElement(node)) ?? `\n\n${content}\n\n` })
  service.addRule('layout', { filter: ['td', 'th', 'tr', 'caption'], replacement: (content) => `\n\n${content}\n\n` })
  service.addRule('item', { filter: 'li', replacement: (content, node) => writeItem(content, asElement(node)) })
  service.addRule('term', { filter: 'dt', replacement: (content) => `\n- **${oneLine(content)}**` })
  service.addRule('definition', { filter: 'dd', replacement: (content) => `: ${content.trim().replace(/\n+/g, '\n  ')}\n` })
}

/** Converts an element to Markdown (GFM): lists, tables and code whole, links absolute, images as their alternative text. */
export const toMarkdown = (element: DomElement, baseUrl: string | undefined): string => {
  element.normalize()
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
    br: '',
  })
  service.use([strikethrough, taskListItems])
  service.escape = escapeStructure
  addRules(service, baseUrl)
  return tidyBody(service.turndown(element as unknown as Parameters<TurndownService['turndown']>[0]))
}
