import { z } from 'zod'

/** One flow in progress: an action whose slots are being filled. */
export const FlowState = z.object({
  actionId: z.string(),
  slots: z.record(z.string(), z.string()),
  /** Slot the visitor was last asked for. */
  awaiting: z.string().nullable(),
  /** Options offered for `awaiting`, so that "the second one" can be resolved. */
  options: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Run that awaits Confirm or Cancel. */
  runId: z.string().nullable(),
  /** Failed attempts to fill `awaiting`. */
  retries: z.number().int(),
})
export type FlowState = z.infer<typeof FlowState>

/** Everything the dialog machine remembers between turns; stored as JSON in `dialog_state.state`. */
export const DialogState = z.object({
  version: z.literal(1),
  flow: FlowState.nullable(),
  /** Flows put aside by an interruption, innermost last. */
  suspended: z.array(FlowState),
  /** Messages in a row that were not understood. */
  failures: z.number().int(),
  /** Angry messages in this conversation. */
  anger: z.number().int(),
  /** Intents offered by "did you mean", by quick-reply value. */
  disambiguation: z.array(z.object({ intent: z.string(), label: z.string() })),
  /** The bot offered a person and awaits yes or no. */
  offeredPerson: z.boolean(),
  /** A next step offered that "yes" would start ("shall I return it?"). */
  offeredAction: z.string().nullable(),
  /** Facts kept across flows: order number, e-mail, product last spoken of. */
  memory: z.record(z.string(), z.string()),
  /** Visitor messages seen. */
  turns: z.number().int(),
})
export type DialogState = z.infer<typeof DialogState>

export const emptyDialogState: DialogState = {
  version: 1,
  flow: null,
  suspended: [],
  failures: 0,
  anger: 0,
  disambiguation: [],
  offeredPerson: false,
  offeredAction: null,
  memory: {},
  turns: 0,
}
