import { z } from 'zod'
import { HandoffReason } from './handoff.ts'
import { MessageContent } from './message.ts'

/** A value the visitor may pick for a slot. */
export const SlotOption = z.object({ label: z.string(), value: z.string() })
export type SlotOption = z.infer<typeof SlotOption>

/** One flow in progress: an action whose slots are being filled. */
export const FlowState = z.object({
  actionId: z.string(),
  slots: z.record(z.string(), z.string()),
  /** Slot the visitor was last asked for. */
  awaiting: z.string().nullable(),
  /** Options offered for `awaiting`, so that "the second one" can be resolved. */
  options: z.array(SlotOption),
  /** Options offered for each slot asked so far, so that "no, the other one" can be resolved. */
  lastOptions: z.record(z.string(), z.array(SlotOption)),
  /** Slot filled last. */
  lastFilled: z.string().nullable(),
  /** What the visitor was last asked, to be asked again after an interruption. */
  question: z.object({ text: z.string(), content: MessageContent }).nullable(),
  /** Run that awaits Confirm or Cancel. */
  runId: z.string().nullable(),
  /** Failed attempts to fill `awaiting` or to read a yes or no. */
  retries: z.number().int(),
  /** What the visitor has said in this flow; options named there before they were offered are taken without asking. */
  heard: z.string(),
  /** Slots for which `heard` was already tried. */
  tried: z.array(z.string()),
})
export type FlowState = z.infer<typeof FlowState>

/** A flow that ended, for what refers back to it: "no, I meant LF-104882", a second press of Confirm, "yes" to an offer. */
export const FinishedFlow = z.object({
  actionId: z.string(),
  slots: z.record(z.string(), z.string()),
  lastOptions: z.record(z.string(), z.array(SlotOption)),
  /** The executed run; null where nothing was changed. */
  runId: z.string().nullable(),
})
export type FinishedFlow = z.infer<typeof FinishedFlow>

/** Everything the dialog machine remembers between turns; stored as JSON in `dialog_state.state`. */
export const DialogState = z.object({
  version: z.literal(1),
  flow: FlowState.nullable(),
  /** Flows put aside by an interruption, innermost last. */
  suspended: z.array(FlowState),
  /** The flow that ended last. */
  finished: FinishedFlow.nullable(),
  /** Further requests of one message, waiting for the current one to end; `facts` holds entity values by entity. */
  queue: z.array(z.object({ intent: z.string(), text: z.string(), facts: z.record(z.string(), z.string()) })),
  /** The search whose outcome is awaited and what it is for; `related` names intents to suggest. */
  search: z
    .object({
      query: z.string(),
      intent: z.string().nullable(),
      why: z.enum(['knowledge', 'unsure', 'out-of-scope']),
      related: z.array(z.string()),
    })
    .nullable(),
  /** Messages in a row that were not understood. */
  failures: z.number().int(),
  /** Angry messages in this conversation. */
  anger: z.number().int(),
  /** Intents offered by "did you mean", by quick-reply value. */
  disambiguation: z.array(z.object({ intent: z.string(), label: z.string() })),
  /** The message that `disambiguation` asks about. */
  unclear: z.object({ text: z.string(), facts: z.record(z.string(), z.string()) }).nullable(),
  /** The bot offered a person for this reason and awaits yes or no. */
  offeredPerson: HandoffReason.nullable(),
  /** A next step offered that "yes" would start ("shall I return it?"). */
  offeredAction: z.string().nullable(),
  /** Facts kept across flows: order number, e-mail, product last spoken of. */
  memory: z.record(z.string(), z.string()),
  /** A person was called; the next message the bot sees opens a fresh page. */
  handedOver: z.boolean(),
  /** Visitor messages seen. */
  turns: z.number().int(),
  /** Steps taken in this turn. */
  steps: z.number().int(),
})
export type DialogState = z.infer<typeof DialogState>

export const emptyDialogState: DialogState = {
  version: 1,
  flow: null,
  suspended: [],
  finished: null,
  queue: [],
  search: null,
  failures: 0,
  anger: 0,
  disambiguation: [],
  unclear: null,
  offeredPerson: null,
  offeredAction: null,
  memory: {},
  handedOver: false,
  turns: 0,
  steps: 0,
}
