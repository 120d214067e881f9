import { CreateApiKeyInput } from '@frontdesk/contracts/api-key'
import { createApiKey } from '@frontdesk/services/api-key/create-api-key'
import { listApiKeys } from '@frontdesk/services/api-key/list-api-keys'
import { revokeApiKey } from '@frontdesk/services/api-key/revoke-api-key'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const adminProcedure = roleProcedure('admin')

export const apiKeysRouter = router({
  list: adminProcedure.query(({ ctx }) => listApiKeys(ctx.services)),
  create: adminProcedure.input(CreateApiKeyInput).mutation(({ ctx, input }) => createApiKey(ctx.services, input)),
  revoke: adminProcedure.input(z.strictObject({ id: z.uuid() })).mutation(({ ctx, input }) => revokeApiKey(ctx.services, input)),
})
