'use client'
import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'

const ToastList = () => {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="w-full rounded-xl border border-line bg-raised text-ink shadow-float transition-[opacity,translate] duration-200 data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:opacity-0"
    >
      <Base.Content className="flex items-start gap-2.5 p-3">
        {toast.type === 'error' ? (
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
        ) : (
          <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success" />
        )}
        <div className="min-w-0 flex-1">
          <Base.Title className="text-sm font-medium" />
          <Base.Description className="text-[0.8125rem] text-muted" />
          <Base.Action className={cn(buttonClass({ variant: 'secondary', size: 'sm' }), 'mt-2 h-7 px-2.5')} />
        </div>
        <Base.Close render={<IconButton label="Dismiss" tooltip={false} size="xs" className="-m-1" />}>
          <X aria-hidden="true" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}

/** Place once near the root; then `useToast()` anywhere below. */
export const ToastProvider = ({ children }: { children: ReactNode }) => (
  <Base.Provider limit={3} timeout={5000}>
    {children}
    <Base.Portal>
      <Base.Viewport className="fixed end-4 bottom-24 z-60 flex w-[calc(100vw-2rem)] max-w-88 flex-col gap-2 outline-none">
        <ToastList />
      </Base.Viewport>
    </Base.Portal>
  </Base.Provider>
)

export type ToastAction = { label: string; onPress: () => void }

// Long enough to read, find and press a button.
const actionTimeoutMs = 12_000
let offered = 0

/** Says in a corner that something was done (`success`) or failed (`error`); `action` offers a button, such as taking it back. */
export const useToast = () => {
  const manager = Base.useToastManager()
  const offer = (action: ToastAction | undefined) => {
    if (action === undefined) return {}
    const id = `offer-${++offered}`
    const onClick = () => {
      manager.close(id)
      action.onPress()
    }
    return { id, timeout: actionTimeoutMs, actionProps: { children: action.label, onClick } }
  }
  return {
    success: (title: string, description?: string, action?: ToastAction) =>
      manager.add({ type: 'success', title, description, ...offer(action) }),
    error: (title: string, description?: string, action?: ToastAction) =>
      manager.add({ type: 'error', title, description, priority: 'high', ...offer(action) }),
  }
}
