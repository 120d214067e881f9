'use client'
import { ExternalLink } from 'lucide-react'
import { memo, type ReactNode, useMemo } from 'react'
import { type Glued, glueCitations } from './glue-citations.ts'
import type { Block, Inline, MarkdownOptions } from './nodes.ts'
import { parseMarkdown } from './parse-markdown.ts'

type Draw = { citation: (marker: number) => ReactNode }

const drawInline = (nodes: readonly Inline[], draw: Draw): ReactNode[] => drawNodes(glueCitations(nodes), draw)

const drawNodes = (nodes: readonly Glued[], draw: Draw): ReactNode[] =>
  nodes.map((node, index) => {
    const key = `${index}-${node.type}`
    switch (node.type) {
      case 'text':
        return node.text
      case 'break':
        return <br key={key} />
      case 'code':
        return (
          <code key={key} className="rounded-md border border-line bg-sunken px-1 py-px font-mono text-[0.875em]">
            {node.text}
          </code>
        )
      case 'glued':
        return (
          <span key={key} className="whitespace-nowrap">
            {drawNodes(node.children, draw)}
          </span>
        )
      case 'citation':
        return <span key={key}>{draw.citation(node.marker)}</span>
      case 'link':
        return (
          <a
            key={key}
            href={node.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="font-medium text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current"
          >
            {drawInline(node.children, draw)}
            <ExternalLink aria-label="opens in a new tab" className="ms-0.5 inline size-3 align-baseline" />
          </a>
        )
      case 'strong':
        return (
          <strong key={key} className="font-semibold">
            {drawInline(node.children, draw)}
          </strong>
        )
      case 'emphasis':
        return <em key={key}>{drawInline(node.children, draw)}</em>
      case 'strike':
        return <s key={key}>{drawInline(node.children, draw)}</s>
      case 'mark':
        return (
          <mark key={key} className="rounded-sm box-decoration-clone px-0.5 py-px">
            {drawInline(node.children, draw)}
          </mark>
        )
      default:
        return node satisfies never
    }
  })

const drawBlocks = (blocks: readonly Block[], draw: Draw, tight = false): ReactNode[] =>
  blocks.map((block, index) => {
    const key = `${index}-${block.type}`
    switch (block.type) {
      case 'paragraph':
        return tight ? <span key={key}>{drawInline(block.children, draw)}</span> : <p key={key}>{drawInline(block.children, draw)}</p>
      case 'heading':
        return (
          <p key={key} className="pt-1 font-semibold">
            {drawInline(block.children, draw)}
          </p>
        )
      case 'quote':
        return (
          <blockquote key={key} className="flex flex-col gap-2 border-s-2 border-line ps-3 text-muted">
            {drawBlocks(block.children, draw)}
          </blockquote>
        )
      case 'list': {
        const items = block.items.map((item, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a text never change places
          <li key={position} className="ps-1">
            {drawBlocks(item, draw, true)}
          </li>
        ))
        return block.ordered ? (
          <ol key={key} start={block.start} className="flex list-decimal flex-col gap-1 ps-5 marker:text-muted marker:tabular-nums">
            {items}
          </ol>
        ) : (
          <ul key={key} className="flex list-disc flex-col gap-1 ps-5 marker:text-subtle">
            {items}
          </ul>
        )
      }
      case 'code':
        return (
          <pre
            key={key}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto rounded-lg border border-line bg-sunken p-3 font-mono text-[0.8125rem] leading-relaxed"
          >
            {block.text}
          </pre>
        )
      case 'table':
        return <MarkdownTable key={key} header={block.header} rows={block.rows} draw={draw} />
      case 'rule':
        return <hr key={key} className="border-line" />
      default:
        return block satisfies never
    }
  })

const MarkdownTable = ({ header, rows, draw }: { header: Inline[][]; rows: Inline[][][]; draw: Draw }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section aria-label="Table" tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
    <table className="w-full border-collapse text-start text-sm">
      <thead className="bg-sunken">
        <tr>
          {header.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
            <th key={column} scope="col" className="px-3 py-2 text-start font-medium whitespace-nowrap text-muted">
              {drawInline(cell, draw)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
          <tr key={position} className="border-t border-line">
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <td key={column} className="px-3 py-2 align-top">
                {drawInline(cell, draw)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

type MarkdownProps = MarkdownOptions & { text: string; citation?: (marker: number) => ReactNode }

/** Text of a bot or a person, drawn by allow-list: no HTML, no images, links to configured hosts alone. */
export const Markdown = memo(({ text, linkHosts, markers, streaming, citation }: MarkdownProps) => {
  const blocks = useMemo(() => parseMarkdown(text, { linkHosts, markers, streaming }), [text, linkHosts, markers, streaming])
  return (
    <div className="flex flex-col gap-2.5 wrap-anywhere">{drawBlocks(blocks, { citation: citation ?? ((marker) => `[${marker}]`) })}</div>
  )
})
Markdown.displayName = 'Markdown'
