/** What the renderer can draw; anything else of Markdown or HTML stays plain text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'citation'; marker: number }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'strong' | 'emphasis' | 'strike' | 'mark'; children: Inline[] }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'code'; text: string }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' }

export type MarkdownOptions = {
  /** Hosts that links may lead to, exactly as written in a URL. */
  linkHosts: readonly string[]
  /** Numbers that `[n]` may cite; `any` while the citations of a streamed text are not known yet. */
  markers: ReadonlySet<number> | 'any'
  /** The text is still growing: an opened emphasis counts as closed at its end. */
  streaming: boolean
}

/** Private-use characters that open and close a highlighted span; taken out of every text before it is parsed. */
export const markOpen = '\uE000'
export const markClose = '\uE001'
