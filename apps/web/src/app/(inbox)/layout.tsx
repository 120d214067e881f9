import type { ReactNode } from 'react'
import { StaffShell } from '@/components/shell/staff-shell'
import { guardStaff } from '@/server/auth/guard-staff'
import { getWebContext } from '@/server/web-context'

export default async function InboxLayout({ children }: { children: ReactNode }) {
  const staff = await guardStaff('agent')
  return (
    <StaffShell staff={staff} shopName={getWebContext().shopName} navigation="rail">
      {children}
    </StaffShell>
  )
}
