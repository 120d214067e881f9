/** Letters of an element's text before a place in it. */
const lettersBefore = (element: Element, node: Node, offset: number): number => {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(node, offset)
  return range.toString().length
}

/** What is selected of an element's text, as offsets into it, and where that is on the page; null unless it lies wholly inside. */
export const readSelection = (element: Element): { start: number; end: number; rect: DOMRect } | null => {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const start = lettersBefore(element, range.startContainer, range.startOffset)
  return { start, end: start + range.toString().length, rect: range.getBoundingClientRect() }
}
