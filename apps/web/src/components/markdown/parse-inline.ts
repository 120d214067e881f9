import { isAllowedLink } from './is-allowed-link.ts'
import { type Inline, type MarkdownOptions, markClose, markOpen } from './nodes.ts'

const maxDepth = 6
const punctuation = /[!-/:-@[-`{-~]/
const wordCharacter = /[\p{L}\p{N}]/u
const citationStart = /^\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]/
const addressStart = /^https?:\/\/[^\s<>"'`]+/

const delimiters = [
  { mark: '**', type: 'strong' },
  { mark: '__', type: 'strong' },
  { mark: '~~', type: 'strike' },
  { mark: '*', type: 'emphasis' },
  { mark: '_', type: 'emphasis' },
] as const

type Match = { nodes: Inline[]; length: number }
type Read = (rest: string, before: string, context: Context) => Match | null
/** `unclosed` remembers delimiters without an end, so that a text full of them is still read in linear time. */
type Context = MarkdownOptions & { depth: number; unclosed: Set<string> }

const readEscape: Read = (rest) =>
  rest[0] === '\\' && rest[1] !== undefined && punctuation.test(rest[1]) ? { nodes: [{ type: 'text', text: rest[1] }], length: 2 } : null

const readBreak: Read = (rest) =>
  rest[0] === '\n' ? { nodes: [{ type: 'break' }], length: /^\n[ \t]*/.exec(rest)?.[0].length ?? 1 } : null

const readCode: Read = (rest, _before, context) => {
  if (rest[0] !== '`' || context.unclosed.has('`')) return null
  const fence = /^`+/.exec(rest)?.[0] ?? '`'
  const end = rest.indexOf(fence, fence.length)
  if (end > 0) return { nodes: [{ type: 'code', text: rest.slice(fence.length, end).trim() }], length: end + fence.length }
  if (context.streaming) return { nodes: [{ type: 'code', text: rest.slice(fence.length) }], length: rest.length }
  if (fence === '`') context.unclosed.add('`')
  return null
}

const readHighlight: Read = (rest, _before, context) => {
  if (rest[0] !== markOpen) return null
  const end = rest.indexOf(markClose)
  if (end === -1) return { nodes: [], length: 1 }
  return { nodes: [{ type: 'mark', children: parse(rest.slice(1, end), context) }], length: end + 1 }
}

const readCitation: Read = (rest, _before, context) => {
  const found = citationStart.exec(rest)
  if (found === null || rest[found[0].length] === '(') return null
  const markers = (found[1] ?? '').split(',').map(Number)
  const { markers: known } = context
  if (known !== 'any' && !markers.every((marker) => known.has(marker))) return null
  return { nodes: markers.map((marker) => ({ type: 'citation', marker })), length: found[0].length }
}

const readLink: Read = (rest, _before, context) => {
  const image = rest.startsWith('![')
  if (!image && rest[0] !== '[') return null
  const labelStart = image ? 2 : 1
  const labelEnd = rest.indexOf('](', labelStart)
  if (labelEnd === -1 || labelEnd > 500) return null
  const label = rest.slice(labelStart, labelEnd)
  const target = /^\]\(\s*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+["'][^"'\n]*["'])?\s*\)/.exec(rest.slice(labelEnd))
  if (target === null || label.includes('\n\n')) return null
  const length = labelEnd + target[0].length
  if (image) return { nodes: [{ type: 'text', text: label }], length }
  const children = parse(label, context)
  const href = target[1] ?? ''
  return { nodes: isAllowedLink(href, context.linkHosts) ? [{ type: 'link', href, children }] : children, length }
}

const readAddress: Read = (rest, before, context) => {
  if (rest[0] !== 'h' || wordCharacter.test(before)) return null
  const found = addressStart.exec(rest)?.[0].replace(/[.,;:!?)\]*_~]+$/, '')
  if (found === undefined) return null
  const text: Inline = { type: 'text', text: found }
  return {
    nodes: isAllowedLink(found, context.linkHosts) ? [{ type: 'link', href: found, children: [text] }] : [text],
    length: found.length,
  }
}

const findClosing = (rest: string, mark: string): number => {
  for (let end = rest.indexOf(mark, mark.length + 1); end !== -1; end = rest.indexOf(mark, end + 1)) {
    const after = rest[end + mark.length] ?? ''
    const opensStrong = mark.length === 1 && after === mark
    if (opensStrong) {
      end += 1
      continue
    }
    const insideWord = mark.includes('_') && wordCharacter.test(after)
    if (!/\s/.test(rest[end - 1] ?? ' ') && !insideWord) return end
  }
  return -1
}

const readEmphasis: Read = (rest, before, context) => {
  const found = delimiters.find(({ mark }) => rest.startsWith(mark))
  if (found === undefined) return null
  const { mark, type } = found
  const opens = /\S/.test(rest[mark.length] ?? ' ') && !(mark.includes('_') && wordCharacter.test(before))
  if (!opens || context.unclosed.has(mark)) return { nodes: [{ type: 'text', text: mark }], length: mark.length }
  const end = findClosing(rest, mark)
  if (end !== -1) return { nodes: [{ type, children: parse(rest.slice(mark.length, end), context) }], length: end + mark.length }
  if (context.streaming) return { nodes: [{ type, children: parse(rest.slice(mark.length), context) }], length: rest.length }
  context.unclosed.add(mark)
  return { nodes: [{ type: 'text', text: mark }], length: mark.length }
}

const readers: readonly Read[] = [readEscape, readBreak, readCode, readHighlight, readCitation, readLink, readAddress, readEmphasis]
const special = /[\\\n`[!*_~h\uE000\uE001]/

const push = (nodes: Inline[], node: Inline) => {
  const last = nodes.at(-1)
  // The mark stays with the word it follows.
  if (node.type === 'citation' && last?.type === 'text') last.text = last.text.trimEnd()
  if (node.type === 'text' && last?.type === 'text') last.text += node.text
  else nodes.push(node)
}

const parse = (text: string, outer: Context): Inline[] => {
  if (outer.depth >= maxDepth) return [{ type: 'text', text }]
  const context: Context = { ...outer, depth: outer.depth + 1, unclosed: new Set() }
  const nodes: Inline[] = []
  for (let index = 0; index < text.length; ) {
    const rest = text.slice(index)
    const plain = rest.search(special)
    if (plain !== 0) {
      const length = plain === -1 ? rest.length : plain
      push(nodes, { type: 'text', text: rest.slice(0, length) })
      index += length
      continue
    }
    let match: Match | null = null
    for (const read of readers) {
      match = read(rest, text[index - 1] ?? '', context)
      if (match !== null) break
    }
    const character = rest[0] ?? ''
    match ??= { nodes: character === markClose ? [] : [{ type: 'text', text: character }], length: 1 }
    for (const node of match.nodes) push(nodes, node)
    index += match.length
  }
  return nodes
}

/** Inline Markdown of one block: emphasis, code, allowed links, citation marks and line breaks; all else is text. */
export const parseInline = (text: string, options: MarkdownOptions): Inline[] => parse(text, { ...options, depth: 0, unclosed: new Set() })
