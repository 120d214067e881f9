import type { Message } from '@frontdesk/contracts/message'
import { useMemo } from 'react'
import { Markdown } from '../markdown/markdown.tsx'

const noHosts: readonly string[] = []
const citationMark = (marker: number) => (
  <sup className="mx-0.5 rounded border border-accent-line bg-accent-soft px-1 text-[0.625rem] leading-none font-semibold text-accent-ink tabular-nums">
    <span className="sr-only">Source </span>
    {marker}
  </sup>
)

/** What somebody wrote. A visitor's words stay as they were typed; the others' are drawn with citations as plain marks. */
export const MessageText = ({ message }: { message: Message }) => {
  const { citations } = message.content
  const markers = useMemo(() => new Set(citations?.map(({ marker }) => marker)), [citations])
  if (message.sender === 'visitor') return <p className="wrap-anywhere whitespace-pre-wrap">{message.text}</p>
  return <Markdown text={message.text} linkHosts={noHosts} markers={markers} streaming={false} citation={citationMark} />
}
