import type { MessageNotice } from '@frontdesk/contracts/message'
import { Badge } from '@frontdesk/ui/badge'
import { CircleAlert, CircleHelp, Quote } from 'lucide-react'

/** A mark beside an answer that did not come about in the usual way. */
export const NoticeLabel = ({ notice }: { notice: MessageNotice }) => {
  if (notice === 'llm-down') {
    return (
      <Badge tone="note">
        <Quote aria-hidden="true" /> Answered without the language model
      </Badge>
    )
  }
  if (notice === 'refused') {
    return (
      <Badge>
        <CircleHelp aria-hidden="true" /> No confirmed answer
      </Badge>
    )
  }
  if (notice === 'failed') {
    return (
      <Badge tone="danger">
        <CircleAlert aria-hidden="true" /> Something went wrong
      </Badge>
    )
  }
  return null
}
