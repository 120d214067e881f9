import { redirect } from 'next/navigation'
import { guardStaff } from '@/server/auth/guard-staff'

export default async function AdminPage() {
  await guardStaff('viewer')
  redirect('/admin/conversations')
}
