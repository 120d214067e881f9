import { isHidingStyle } from '../html/is-hiding-style.ts'

const swallowed = new Set(['script', 'style', 'iframe', 'object', 'noscript', 'template', 'svg', 'form', 'select', 'textarea', 'button'])
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})((?:\s[^<>]{0,2000})?)\/?>|<!--|<[!?][a-zA-Z][^<>]{0,500}>/g

const hides = (attributes: string): boolean => {
  if (/\s(hidden|aria-hidden\s*=\s*["']?true)\b/i.test(attributes)) return true
  const style = /\sstyle\s*=\s*("([^"]*)"|'([^']*)')/i.exec(attributes)
  return style !== null && isHidingStyle(style[2] ?? style[3] ?? '')
}

/** Where the text goes on after an element whose content must not be read: after its end tag, or else after its start tag. */
const afterElement = (lower: string, name: string, from: number): number => {
  const end = lower.indexOf(`</${name}`, from)
  if (end === -1) return lower.length
  const close = lower.indexOf('>', end)
  return close === -1 ? lower.length : close + 1
}

const stripProse = (text: string): string => {
  const lower = text.toLowerCase()
  let out = ''
  let from = 0
  for (const match of text.matchAll(tag)) {
    if (match.index < from) continue
    out += text.slice(from, match.index)
    const name = match[2]?.toLowerCase()
    const end = match.index + match[0].length
    if (match[0] === '<!--') {
      const close = text.indexOf('-->', end)
      from = close === -1 ? text.length : close + 3
    } else if (name === undefined || match[1] === '/') from = end
    else if (swallowed.has(name) || hides(match[3] ?? '')) from = afterElement(lower, name, end)
    else {
      const alternative = name === 'img' ? /\salt\s*=\s*"([^"]{0,300})"/i.exec(match[3] ?? '')?.[1] : name === 'br' ? '\n' : undefined
      out += alternative ?? ''
      from = end
    }
  }
  return out + text.slice(from)
}

/** Markdown without raw HTML. Code, fenced or inline, keeps what looks like tags; an autolink `<https://...>` is no tag. */
export const stripRawHtml = (markdown: string): string =>
  markdown
    .split(/(^```[^\n]*\n[\s\S]*?^```[ \t]*$|^~~~[^\n]*\n[\s\S]*?^~~~[ \t]*$|`[^`\n]{1,500}`)/m)
    .map((part, index) => (index % 2 === 1 ? part : stripProse(part)))
    .join('')
