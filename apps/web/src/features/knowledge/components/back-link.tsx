import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** The way back to the list above a page. */
export const BackLink = ({ href, text }: { href: string; text: string }) => (
  <Link href={href} className="inline-flex items-center gap-1 self-start rounded-md text-xs text-muted hover:text-ink">
    <ArrowLeft aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
    {text}
  </Link>
)
