import { personButton, suggestButtons } from '../buttons.ts'
import { returnToFlow } from '../flow/reask.ts'
import { readCorrection } from '../language/read-correction.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { type PhraseKey, say } from '../say.ts'
import type { Scene } from '../scene.ts'
import type { BotReply, DialogConfig, DialogStep } from '../types.ts'
import { complain } from './meet-anger.ts'
import { escalateByRequest } from './request-person.ts'
import { stopFlow } from './stop-flow.ts'

const flowTitles = (config: DialogConfig) =>
  config.flows.map((flow) => config.intents.find(({ name }) => name === flow.intent)?.title ?? flow.title)

function wordsFor(scene: Scene, intent: string): { key: PhraseKey; values?: Record<string, string> } | null {
  const { flow, state, customerName, config } = scene
  const values = {
    shop: config.shopName,
    tasks: flowTitles(config)
      .map((title) => `- ${title}`)
      .join('\n'),
    name: customerName ? `, ${customerName.split(' ')[0]}` : '',
  }
  switch (intent) {
    case 'greet':
      return { key: flow ? 'greet-briefly' : state.turns > 1 ? 'greet-again' : 'greet', values }
    case 'goodbye':
      return { key: flow ? 'goodbye-unfinished' : 'goodbye' }
    case 'thanks':
      return { key: 'thanks' }
    case 'bot_capabilities':
      return { key: 'capabilities', values }
    case 'are_you_a_bot':
      return { key: 'are-you-a-bot', values }
    case 'small_talk':
      return { key: 'small-talk', values }
    case 'affirm':
      return flow ? null : { key: 'yes-to-nothing' }
    case 'correction':
      return !flow && (state.finished || readCorrection(scene.wording.text)?.strength === 'strong') ? { key: 'what-instead' } : null
    case 'deny':
      return flow ? null : { key: 'no-to-nothing' }
    default:
      return null
  }
}

function buttonsFor({ config, flow, state }: Scene, intent: string): BotReply['content'] {
  if (intent === 'are_you_a_bot') return { quickReplies: [personButton] }
  const starts = intent === 'greet' ? state.turns <= 1 : intent === 'bot_capabilities' || intent === 'affirm' || intent === 'deny'
  if (flow || !starts) return {}
  return { quickReplies: [...suggestButtons(config), ...(intent === 'bot_capabilities' ? [personButton] : [])] }
}

/** Answers a social message in a sentence and goes back to the flow, if one is open. A yes or no to a flow's question is not social. */
export function replySocially(scene: Scene, intent: string): DialogStep | null {
  if (intent === 'talk_to_human') return escalateByRequest(scene, intent)
  if (intent === 'stop_flow') return stopFlow(scene, `"${scene.wording.text}"`)
  if (intent === 'complaint') return complain(scene)
  const words = wordsFor(scene, intent)
  if (!words) return null
  const asks = intent === 'affirm' || intent === 'deny' || intent === 'correction'
  const reply = botReply(say(words.key, scene.state.turns, words.values), buttonsFor(scene, intent))
  const step = waitFor(scene.state, asks ? 'asked' : 'answered', [decide(asks ? 'asked-what-to-do' : 'replied-socially', intent)], [reply])
  return intent === 'goodbye' ? step : returnToFlow(step, scene.config)
}
