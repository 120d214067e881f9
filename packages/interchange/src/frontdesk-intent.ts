import { IntentKind } from '@frontdesk/contracts/nlu/intent'
import { z } from 'zod'
import { fileLimits } from './limits.ts'

const noControls = (text: string) => !/[^\P{Cc}\n\t]/u.test(text) && text.isWellFormed()

/** What other formats cannot say of an intent. */
export const FrontdeskIntent = z.strictObject({
  title: z.string().trim().min(1).max(fileLimits.titleLength).refine(noControls, 'control characters').optional(),
  description: z.string().trim().max(fileLimits.descriptionLength).refine(noControls, 'control characters').optional(),
  kind: IntentKind.optional(),
  enabled: z.boolean().optional(),
  /** Set where the name alone would say the opposite. */
  outOfScope: z.boolean().optional(),
})
export type FrontdeskIntent = z.infer<typeof FrontdeskIntent>
