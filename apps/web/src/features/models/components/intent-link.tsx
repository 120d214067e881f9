import { cn } from '@frontdesk/ui/cn'
import Link from 'next/link'
import type { Intents } from '../intents.ts'

type IntentLinkProps = {
  name: string
  intents: Intents
  /** Narrows the intent's phrases to this text. */
  phrase?: string
  className?: string
  /** Said instead of the title. */
  children?: string
}

/** An intent's title, leading to its phrases; the title alone once the intent is gone. */
export const IntentLink = ({ name, intents, phrase, className, children }: IntentLinkProps) => {
  const href = intents.hrefOf(name, phrase)
  const title = intents.titleOf(name)
  if (href === null) return <span className={cn('text-muted', className)}>{title}</span>
  return (
    <Link
      href={href}
      className={cn('font-medium text-ink underline decoration-control underline-offset-3 hover:decoration-current', className)}
    >
      {children ?? title}
    </Link>
  )
}
