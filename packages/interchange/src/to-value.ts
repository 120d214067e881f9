import type { DataNode } from './data-node.ts'

/** The plain value of a tree, whose keys have been checked. */
export const toValue = (node: DataNode): unknown => {
  if (node.kind === 'list') return node.items.map(toValue)
  return node.kind === 'map' ? Object.fromEntries(node.entries.map(({ key, node: value }) => [key, toValue(value)])) : node.value
}
