import { parseHTML } from 'linkedom'

/** The little of the DOM that is used here; this package compiles without the browser's types. */
export type DomNode = { nodeType: number; nodeName: string; textContent: string | null; parentNode: DomElement | null }
export type DomElement = DomNode & {
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>
  readonly outerHTML: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>
  closest(selector: string): DomElement | null
  normalize(): void
  remove(): void
  replaceWith(...nodes: (DomNode | string)[]): void
}
export type DomDocument = DomElement & { documentElement: DomElement; body: DomElement; createElement(name: string): DomElement }

/** linkedom's documents have the members of `DomDocument`; its own types need the browser's. */
export const parseDom = (html: string): DomDocument => parseHTML(html).document as unknown as DomDocument

export const textLength = (node: DomNode | null): number => node?.textContent?.replace(/\s+/g, ' ').trim().length ?? 0
