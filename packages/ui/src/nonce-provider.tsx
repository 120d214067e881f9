'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'

/** Gives the request's Content-Security-Policy nonce to components that write style elements; null where there is none. */
export const NonceProvider = ({ nonce, children }: { nonce: string | null; children: ReactNode }) => (
  <CSPProvider {...(nonce === null ? {} : { nonce })}>{children}</CSPProvider>
)
