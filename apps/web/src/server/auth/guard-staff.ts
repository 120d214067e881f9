import { isAppError } from '@frontdesk/core/errors'
import { requireRole } from '@frontdesk/services/authorize'
import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { toReturnPath } from '@/features/sign-in/to-return-path'
import { pagePathHeader } from '../http/page-path.ts'
import { getWebContext } from '../web-context.ts'
import { readStaff, type StaffActor, staffCookie } from './staff-session.ts'

/** The signed-in staff member of at least `role` behind a page. Others are sent to sign in, or see why they may not enter. */
export const guardStaff = async (role: 'viewer' | 'agent' | 'admin'): Promise<StaffActor> => {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const web = getWebContext()
  const staff = await readStaff(web.db, web.authSecret, jar.get(staffCookie)?.value)
  if (!staff) {
    const path = toReturnPath(sent.get(pagePathHeader))
    redirect(path ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : '/sign-in')
  }
  try {
    return requireRole(staff, role)
  } catch (error) {
    if (isAppError(error)) forbidden()
    throw error
  }
}
