import { z } from 'zod'

/** Grows with every change; a change is sent with the revision it was made on and refused with `conflict` when somebody was faster. */
export const Revision = z.number().int().positive()
