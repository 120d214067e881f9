import type { Inline } from './nodes.ts'

export type Glued = Inline | { type: 'glued'; children: Inline[] }

/** Longer words may part from their mark, or they would not fit a narrow screen. */
const longestWord = 24

/** Keeps citation marks on the line of the word they follow: word and marks become one node that must not break. */
export const glueCitations = (nodes: readonly Inline[]): Glued[] => {
  const glued: Glued[] = []
  for (const node of nodes) {
    const last = glued.at(-1)
    if (node.type !== 'citation' || last === undefined) {
      glued.push(node)
      continue
    }
    if (last.type === 'glued') {
      last.children.push(node)
      continue
    }
    const word = last.type === 'text' ? (/\S+$/.exec(last.text)?.[0] ?? '') : ''
    if (last.type !== 'text' || word === '' || word.length > longestWord) {
      glued.push(node)
      continue
    }
    const before = last.text.slice(0, -word.length)
    glued.pop()
    if (before !== '') glued.push({ type: 'text', text: before })
    glued.push({ type: 'glued', children: [{ type: 'text', text: word }, node] })
  }
  return glued
}
