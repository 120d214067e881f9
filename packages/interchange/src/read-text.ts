import type { DataNode, Reading } from './data-node.ts'

/** The words of a scalar; unquoted numbers and truth values of YAML are meant as words. Anything else is a problem, and null. */
export const readText = ({ findings, placeOf }: Reading, node: DataNode | null, what: string, offset: number): string | null => {
  if (node?.kind === 'scalar' && typeof node.value === 'string') return node.value
  if (node?.kind === 'scalar' && node.value !== null && node.source !== null) return node.source
  findings.problem(placeOf(node?.offset ?? offset), `${what} must be words.`)
  return null
}
