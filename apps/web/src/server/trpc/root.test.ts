import { expect, it } from 'vitest'
import { z } from 'zod'
import { appRouter } from './root.ts'

const Procedure = z.object({ _def: z.object({ meta: z.object({ role: z.enum(['visitor', 'viewer', 'agent', 'admin']) }) }) })
const procedures = Object.entries(appRouter._def.procedures)

it('has procedures to walk', () => {
  expect(procedures.length).toBeGreaterThan(15)
})

it.each(procedures.map(([path, procedure]) => ({ path, procedure })))('$path declares who may call it', ({ path, procedure }) => {
  const callable = procedure as unknown as { _def: unknown }
  const { role } = Procedure.parse({ _def: callable._def })._def.meta
  if (path.startsWith('admin.') || path.startsWith('nlu.')) expect(role).not.toBe('visitor')
  if (path.startsWith('inbox.')) expect(['agent', 'admin']).toContain(role)
})
