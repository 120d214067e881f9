import { Markdown } from '@/components/markdown/markdown'

const noHosts: readonly string[] = []
const noMarkers: ReadonlySet<number> = new Set()

/** Text of a document as Markdown; links are words, numbers in brackets stay as they are. */
export const PlainMarkdown = ({ text }: { text: string }) => (
  <Markdown text={text} linkHosts={noHosts} markers={noMarkers} streaming={false} />
)
