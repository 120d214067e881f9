import { type Document, isAlias, isCollection, isMap, isScalar, type Node, parseAllDocuments, type Scalar } from 'yaml'
import type { DataEntry, DataNode, Reading } from '../data-node.ts'
import { isForbiddenKey } from '../forbidden-keys.ts'
import { fileLimits } from '../limits.ts'

const offsetOf = (node: Node | null | undefined, fallback: number): number => node?.range?.[0] ?? fallback

/** Turns what the parser says into one plain sentence. */
const explain = (code: string, message: string): string =>
  code === 'TAB_AS_INDENT' ? 'Tabs cannot indent YAML; use blanks.' : `This is not valid YAML: ${message.replace(/\.?\s*$/, '')}.`

const createConverter = ({ findings, placeOf }: Reading) => {
  const scalar = (node: Scalar): DataNode => {
    const { value } = node
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { kind: 'scalar', offset: offsetOf(node, 0), value: plain, source: node.source ?? '', literal: node.type === 'BLOCK_LITERAL' }
  }
  const entries = (node: Node, depth: number): DataEntry[] => {
    if (!isMap(node)) return []
    const seen = new Set<string>()
    return node.items.flatMap((pair) => {
      const keyNode = isScalar(pair.key) ? pair.key : null
      const offset = offsetOf(keyNode, offsetOf(node, 0))
      if (!keyNode) return findings.fail(placeOf(offset), 'A key is not a plain word.')
      check(keyNode)
      const key = typeof keyNode.value === 'string' ? keyNode.value : (keyNode.source ?? '')
      if (isForbiddenKey(key)) findings.problem(placeOf(offset), `The key "${key}" is not allowed.`)
      if (seen.has(key)) findings.problem(placeOf(offset), `The key "${key.slice(0, 60)}" stands twice in one place.`)
      seen.add(key)
      return [{ key, offset, node: convert(pair.value, offset, depth + 1) }]
    })
  }
  const check = (node: Node): void => {
    const place = placeOf(offsetOf(node, 0))
    if (isAlias(node)) findings.fail(place, 'Aliases (*name) are not allowed.')
    if ('anchor' in node && node.anchor) findings.fail(place, 'Anchors (&name) are not allowed.')
    if (node.tag) findings.fail(place, `Tags (${node.tag.slice(0, 60)}) are not allowed.`)
  }
  const convert = (node: unknown, offset: number, depth: number): DataNode => {
    if (depth > fileLimits.depth) findings.fail(placeOf(offset), 'The file is nested too deeply.')
    if (node === null || node === undefined) return { kind: 'scalar', offset, value: null, source: '', literal: false }
    const known = node as Node
    check(known)
    if (isScalar(known)) return scalar(known)
    const at = offsetOf(known, offset)
    if (isMap(known)) return { kind: 'map', offset: at, entries: entries(known, depth) }
    if (isCollection(known)) return { kind: 'list', offset: at, items: known.items.map((item) => convert(item, at, depth + 1)) }
    return findings.fail(placeOf(at), 'This YAML is of an unknown kind.')
  }
  return convert
}

/** Reads the documents of a YAML text. Anchors, aliases, tags and repeated keys are refused. */
export const parseYaml = (text: string, reading: Reading): DataNode[] => {
  const { findings, placeOf } = reading
  const documents: Document[] = [
    ...parseAllDocuments(text, { schema: 'core', uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' }),
  ]
  const convert = createConverter(reading)
  for (const { errors, warnings } of documents) {
    for (const { code, message, pos } of errors) findings.problem(placeOf(pos[0]), explain(code, message))
    for (const { code, pos } of warnings) if (code === 'TAG_RESOLVE_FAILED') findings.problem(placeOf(pos[0]), 'Tags are not allowed.')
  }
  return findings.problems.length > 0 ? [] : documents.map(({ contents }) => convert(contents, 0, 0))
}
