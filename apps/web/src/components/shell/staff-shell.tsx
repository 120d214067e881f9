import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, Suspense } from 'react'
import { MobileBar } from './mobile-bar.tsx'
import type { StaffRole } from './nav-items.ts'
import { Sidebar } from './sidebar.tsx'

type StaffShellProps = {
  staff: { name: string; role: StaffRole }
  shopName: string
  /** `rail` leaves the width to the page. */
  navigation: 'rail' | 'column'
  children: ReactNode
}

/** What every staff page stands in: navigation, account, and the page itself filling the window. */
export const StaffShell = ({ staff, shopName, navigation, children }: StaffShellProps) => {
  const person = { name: staff.name, role: staff.role, shopName }
  return (
    <NuqsAdapter>
      <div className="flex h-dvh flex-col overflow-hidden bg-canvas md:flex-row">
        <a
          href="#main"
          className="sr-only z-60 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
        >
          Skip to the page
        </a>
        <MobileBar name={staff.name} role={staff.role} />
        <Sidebar {...person} rail className={navigation === 'rail' ? 'hidden md:flex' : 'hidden md:flex xl:hidden'} />
        {navigation === 'column' && <Sidebar {...person} rail={false} className="hidden xl:flex" />}
        <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
          <Suspense>{children}</Suspense>
        </main>
      </div>
    </NuqsAdapter>
  )
}
