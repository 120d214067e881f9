import { Badge } from '@frontdesk/ui/badge'
import type { Label } from './label.ts'

/** A value of a closed set as a badge; what it means on hover. */
export const LabelBadge = ({ label, className }: { label: Label; className?: string }) => (
  <Badge tone={label.tone} {...(label.hint === '' ? {} : { title: label.hint })} {...(className === undefined ? {} : { className })}>
    {label.text}
  </Badge>
)
