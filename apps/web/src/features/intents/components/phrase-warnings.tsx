import type { PhraseWarning } from '@frontdesk/contracts/nlu/phrase'
import { Copy, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { memo } from 'react'

type PhraseWarningsProps = {
  warnings: readonly PhraseWarning[]
  reachable: boolean
  titleOf: (name: string) => string
  hrefOf: (name: string, words?: string) => string | null
}

/** Why a phrase deserves a look, with a way to the other intent. */
export const PhraseWarnings = memo(({ warnings, reachable, titleOf, hrefOf }: PhraseWarningsProps) => (
  <ul className="flex flex-col gap-0.5 text-xs text-warning-ink">
    {warnings.map(({ kind, intent, text }) => {
      const href = hrefOf(intent, text)
      const Icon = kind === 'duplicate' ? Copy : TriangleAlert
      return (
        <li key={`${kind} ${intent} ${text}`} className="flex items-start gap-1.5">
          <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          <span className="wrap-anywhere">
            {kind === 'duplicate' ? 'The same words stand under ' : 'Means nearly the same as '}
            {kind === 'overlap' && `“${text}” of `}
            {href === null ? (
              `“${titleOf(intent)}”`
            ) : (
              <Link href={href} tabIndex={reachable ? 0 : -1} className="font-medium underline underline-offset-2">
                {titleOf(intent)}
              </Link>
            )}
          </span>
        </li>
      )
    })}
  </ul>
))
PhraseWarnings.displayName = 'PhraseWarnings'
