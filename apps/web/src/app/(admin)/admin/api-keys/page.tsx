import type { Metadata } from 'next'
import { ApiKeysScreen } from '@/features/api-keys/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'API keys' }

export default async function ApiKeysPage() {
  await guardStaff('admin')
  return <ApiKeysScreen />
}
