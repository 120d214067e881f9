import { type DataNode, entryOf, type MapNode, type Reading } from '../data-node.ts'
import type { Place } from '../findings.ts'

export type Example = { place: Place; source: string; metadata: DataNode | null }

type Literal = Extract<DataNode, { kind: 'scalar' }>

/** Lines of a block that begin with a dash; a literal block's lines can be told apart in the file, others count as one place. */
const readBlock = ({ findings, placeOf }: Reading, node: Literal, text: string): Example[] => {
  const start = placeOf(node.offset)
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Example[] => {
    const place = node.literal && start ? { line: start.line + 1 + index, column: null } : start
    const trimmed = line.trim()
    if (trimmed.startsWith('-')) return [{ place, source: trimmed.slice(1).trim(), metadata: null }]
    if (trimmed.startsWith('#')) findings.warn(place, 'A comment among the examples is left out.')
    else if (trimmed !== '') findings.problem(place, `An example must begin with a dash: "${trimmed.slice(0, 60)}"`)
    return []
  })
}

const readItem = (reading: Reading, node: DataNode): Example[] => {
  const { findings, placeOf } = reading
  const text = node.kind === 'map' ? entryOf(node, 'text') : node
  if (text?.kind !== 'scalar' || text.value === null) {
    findings.problem(placeOf(node.offset), 'An example must be words, or have a text.')
    return []
  }
  const source = typeof text.value === 'string' ? text.value : (text.source ?? String(text.value))
  return [{ place: placeOf(node.offset), source: source.trim(), metadata: node.kind === 'map' ? entryOf(node, 'metadata') : null }]
}

/** The examples of an item: a block of lines with dashes, or a list of texts with metadata. Empty ones are left out with a warning. */
export const readExamples = (reading: Reading, item: MapNode): Example[] => {
  const { findings, placeOf } = reading
  const node = entryOf(item, 'examples')
  if (!node || (node.kind === 'scalar' && node.value === null)) return []
  if (node.kind === 'scalar' && typeof node.value === 'string') return dropEmpty(reading, readBlock(reading, node, node.value))
  if (node.kind === 'list')
    return dropEmpty(
      reading,
      node.items.flatMap((one) => readItem(reading, one)),
    )
  findings.problem(placeOf(node.offset), 'Examples must be a block of lines that begin with a dash, or a list.')
  return []
}

const dropEmpty = ({ findings }: Reading, examples: Example[]): Example[] =>
  examples.filter(({ place, source }) => {
    if (source === '') findings.warn(place, 'An empty example is left out.')
    return source !== ''
  })
