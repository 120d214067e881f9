'use client'
// Before any schema is made.
import './parse-without-eval.ts'
import { NonceProvider } from '@frontdesk/ui/nonce-provider'
import { ToastProvider } from '@frontdesk/ui/toast'
import { TooltipProvider } from '@frontdesk/ui/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import { type ReactNode, useState } from 'react'
import { createQueryClient } from './create-query-client.ts'
import { createApiClient } from './create-trpc-client.ts'
import { TRPCProvider } from './trpc.ts'

/** Theme, query cache, API client, tooltips and toasts for every page. */
export const AppProviders = ({ nonce, children }: { nonce: string | null; children: ReactNode }) => {
  const [queryClient] = useState(createQueryClient)
  const [trpcClient] = useState(createApiClient)
  const themed = nonce === null ? {} : { nonce }
  return (
    <NonceProvider nonce={nonce}>
      <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange {...themed}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
            <TooltipProvider>
              <ToastProvider>{children}</ToastProvider>
            </TooltipProvider>
          </TRPCProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </NonceProvider>
  )
}
