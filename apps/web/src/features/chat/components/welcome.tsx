'use client'
import type { QuickReply } from '@frontdesk/contracts/message'
import { Avatar } from '@frontdesk/ui/avatar'
import { ArrowUpRight, ChevronRight } from 'lucide-react'
import { useChat } from './chat-context.tsx'

type DemoCustomer = { id: string; name: string; blurb: string }

type WelcomeProps = {
  customerName: string | null
  starters: readonly QuickReply[]
  demoCustomers: readonly DemoCustomer[]
  onSignIn: (customerId: string) => void
}

/** What an empty conversation shows: a greeting, questions to start with, and the demo's customers. */
export const Welcome = ({ customerName, starters, demoCustomers, onSignIn }: WelcomeProps) => {
  const { send } = useChat()
  const firstName = customerName?.split(' ')[0]
  return (
    <div className="flex flex-1 animate-rise flex-col justify-center py-8">
      <h2 className="text-[1.75rem] leading-9 font-semibold tracking-tight text-balance">
        {firstName === undefined ? 'Hello, how can we help?' : `Hello ${firstName}, how can we help?`}
      </h2>
      <p className="mt-2 max-w-lg text-[0.9375rem] leading-relaxed text-pretty text-muted">
        Ask about orders, returns, delivery or products. You get an answer at once, with its sources, and a person whenever you want one.
      </p>
      {starters.length > 0 && (
        <ul aria-label="Questions to start with" className="mt-7 grid gap-2 sm:grid-cols-2">
          {starters.map((starter) => (
            <li key={`${starter.value}-${starter.label}`}>
              <button
                type="button"
                onClick={() => send(starter.label)}
                className="group flex min-h-12 w-full items-center justify-between gap-3 rounded-xl border border-line bg-surface px-4 py-2.5 text-start text-sm font-medium shadow-card transition-[border-color,box-shadow] hover:border-accent-line hover:shadow-float"
              >
                {starter.label}
                <ArrowUpRight
                  aria-hidden="true"
                  className="size-4 shrink-0 text-subtle transition-colors group-hover:text-accent-ink rtl:-scale-x-100"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {customerName === null && demoCustomers.length > 0 && (
        <section aria-labelledby="demo-customers" className="mt-8">
          <h3 id="demo-customers" className="text-xs font-medium text-subtle">
            This is a demo shop. Continue as one of its customers to see orders:
          </h3>
          <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card">
            {demoCustomers.map((customer) => (
              <li key={customer.id}>
                <button
                  type="button"
                  onClick={() => onSignIn(customer.id)}
                  className="flex w-full items-center gap-3 px-3.5 py-2.5 text-start transition-colors hover:bg-hover focus-visible:outline-offset-[-3px]"
                >
                  <Avatar name={customer.name} />
                  <span className="flex min-w-0 flex-1 flex-col">
                    <span className="text-sm font-medium">Continue as {customer.name}</span>
                    <span className="truncate text-xs text-muted">{customer.blurb}</span>
                  </span>
                  <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-subtle rtl:-scale-x-100" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
