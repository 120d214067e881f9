import type { DialogState } from '@frontdesk/contracts/dialog'
import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { requestsPerson } from '../rules/request-person.ts'
import { findSlot, flowOfIntent, readScene, type Scene } from '../scene.ts'
import type { DialogConfig, FlowDefinition, MessageEvent, RequestInMessage, SlotDefinition } from '../types.ts'

/** One of several requests, read as if it had been the whole message. */
export type ReadRequest = { scene: Scene; definition: FlowDefinition | null }

/** A message is taken as one where it answers a question in the visitor's own words, asks for a person, or is no plain text. */
const isOneMessage = ({ reply, wording, intent, definition, flow }: Scene): boolean =>
  reply !== null ||
  requestsPerson(wording.bare) ||
  intent?.name === 'talk_to_human' ||
  findSlot(definition, flow?.awaiting ?? null)?.freeText === true

const joins = /^[\s,]*(?:(?:and|plus|then|also|as well as)\b|[&+,])[\s,]*(?:(?:also|then|for|order|number|no\.?|#)\s*)*$/i

/** Values of one entity that are named in a row ("LF-1, LF-2 and LF-3"); none where there are fewer than two. */
function listedValues(text: string, entities: readonly EntityMatch[], entity: string): EntityMatch[] {
  const matches = entities.filter((match) => match.entity === entity).sort((one, other) => one.start - other.start)
  const inRow = matches.every((match, index) => index === 0 || joins.test(text.slice(matches[index - 1]?.end ?? 0, match.start)))
  const distinct = matches.filter((match, index) => matches.findIndex(({ value }) => value === match.value) === index)
  return inRow && distinct.length > 1 ? distinct : []
}

const isObject = (slot: SlotDefinition): slot is SlotDefinition & { entity: string } =>
  slot.shared && !slot.freeText && slot.entity !== null && slot.entity !== 'email'

/** The same task asked for on several objects ("track LF-1 and LF-2") is a request for each. */
function spread(request: RequestInMessage, config: DialogConfig): RequestInMessage[] {
  const { intents, entities } = request.understanding
  const [best] = intents
  const definition = best && best.probability >= config.acceptProbability ? flowOfIntent(config, best.name) : null
  const listed = definition?.slots.filter(isObject).map(({ entity }) => listedValues(request.text, entities, entity)) ?? []
  const values = listed.find(({ length }) => length > 1)
  if (!values) return [request]
  return values.map((value) => ({
    ...request,
    understanding: { ...request.understanding, entities: [...entities.filter(({ entity }) => entity !== value.entity), value] },
  }))
}

/** An order number or e-mail address named with one request serves those that name none, where no other is named. */
function commonFacts(scenes: readonly Scene[], config: DialogConfig): Record<string, string> {
  const shared = new Set(config.flows.flatMap(({ slots }) => slots.flatMap((slot) => (slot.shared && slot.entity ? [slot.entity] : []))))
  const facts = [...shared].flatMap((entity) => {
    const values = new Set(scenes.flatMap((scene) => scene.facts[entity] ?? []))
    const [value] = values
    return values.size === 1 && value !== undefined ? [[entity, value] as const] : []
  })
  return Object.fromEntries(facts)
}

/** In the order of the message, save that questions come before a task that would keep them waiting for its own questions. */
const questionsFirst = (requests: readonly ReadRequest[]): ReadRequest[] => [
  ...requests.filter(({ definition }) => definition === null),
  ...requests.filter(({ definition }) => definition !== null),
]

/** The requests of a message in the order they are served; none where it is to be taken as one. */
export function readRequests(state: DialogState, whole: Scene, event: MessageEvent): ReadRequest[] {
  const { config } = whole
  const requests = (event.requests ?? [event]).flatMap((request) => spread(request, config))
  if (requests.length < 2 || isOneMessage(whole)) return []
  const scenes = requests.map((request) => readScene(state, { ...event, ...request }, config))
  const common = commonFacts(scenes, config)
  const read = scenes.map((scene) => ({
    scene: { ...scene, facts: { ...common, ...scene.facts }, anger: whole.anger },
    definition: flowOfIntent(config, scene.intent?.name ?? ''),
  }))
  return read[0]?.definition?.effect ? questionsFirst(read) : read
}
