import { z } from 'zod'
import { parseFile } from '../parse-file.ts'
import { forbidNetwork } from './forbid-network.ts'
import { watchParent } from './watch-parent.ts'

const Job = z.object({ bytes: z.instanceof(Uint8Array), name: z.string(), contentType: z.string().nullable(), url: z.string().optional() })

forbidNetwork()
watchParent()
process.on('disconnect', () => process.exit())
process.on('message', async (message) => {
  process.send?.(await parseFile(Job.parse(message)))
})
