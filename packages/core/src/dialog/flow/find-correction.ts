import type { SlotOption } from '@frontdesk/contracts/dialog'
import { matchOption } from '../language/match-option.ts'
import type { CorrectionCue } from '../language/read-correction.ts'
import { areSimilar } from '../language/similar-words.ts'
import { toWords } from '../language/wording.ts'
import type { FlowDefinition, SlotDefinition } from '../types.ts'

/** What a correction comes to: new values, a slot to ask again, a choice among the rest, or nothing to go by. */
export type Correction =
  | { kind: 'set'; slots: Record<string, string> }
  | { kind: 'clear'; slot: string }
  | { kind: 'choose'; slot: string; options: SlotOption[] }
  | { kind: 'which' }

/** The flow being corrected: one in progress or the one that ended last. */
export type Correctable = {
  definition: FlowDefinition
  slots: Record<string, string>
  lastOptions: Record<string, SlotOption[]>
}

export type CorrectionWords = { cue: CorrectionCue; text: string; facts: Record<string, string>; denied: Record<string, string> }

const vague = new Set(['number', 'address', 'new', 'code', 'and', 'or'])

/** The slot a message names by a word of its label ("wrong size", "change the address to ..."), best one it has a value for. */
function namedSlot({ definition, slots }: Correctable, { text, facts }: CorrectionWords): SlotDefinition | null {
  const words = toWords(text).filter((word) => word.length > 2)
  const named = definition.slots.filter((slot) => {
    const names = [...toWords(slot.label), ...slot.name.split('_')]
    return names.some((name) => (!vague.has(name) || name === names.at(-1)) && words.some((word) => areSimilar(word, name)))
  })
  const stated = named.find(({ entity }) => entity !== null && facts[entity] !== undefined)
  return stated ?? named.find(({ name }) => slots[name] !== undefined) ?? named[0] ?? null
}

/** Slots with options, those without an entity first (an item rather than a reason), latest first. */
function optionSlots({ definition, lastOptions }: Correctable): SlotDefinition[] {
  const offered = definition.slots.filter(({ name }) => (lastOptions[name]?.length ?? 0) > 0).reverse()
  return [...offered.filter(({ entity }) => entity === null), ...offered.filter(({ entity }) => entity !== null)]
}

const others = ({ slots, lastOptions }: Correctable, slot: string) => (lastOptions[slot] ?? []).filter(({ value }) => value !== slots[slot])

function chooseOther(target: Correctable, slot: string, hint: string): Correction {
  const rest = others(target, slot)
  const hinted = matchOption(hint, rest)
  if (hinted?.kind === 'one') return { kind: 'set', slots: { [slot]: hinted.option.value } }
  if (rest.length === 1 && rest[0]) return { kind: 'set', slots: { [slot]: rest[0].value } }
  return rest.length > 1 ? { kind: 'choose', slot, options: rest } : { kind: 'clear', slot }
}

const freeTextAfter = /\b(?:to|is|be|:|into)\s+(?!the\b|a\b|an\b|my\b|wrong\b)(.+)$/i

function correctNamed(target: Correctable, slot: SlotDefinition, { cue, facts, text }: CorrectionWords): Correction | null {
  const fact = slot.entity === null ? undefined : facts[slot.entity]
  if (fact !== undefined) return fact === target.slots[slot.name] ? null : { kind: 'set', slots: { [slot.name]: fact } }
  const picked = matchOption(cue.positive, others(target, slot.name))
  if (picked?.kind === 'one') return { kind: 'set', slots: { [slot.name]: picked.option.value } }
  const words = slot.freeText ? freeTextAfter.exec(text)?.[1] : undefined
  if (words !== undefined) return { kind: 'set', slots: { [slot.name]: words } }
  const rejected = cue.strength === 'strong' || /\b(change|different)\b/i.test(text)
  return rejected && target.slots[slot.name] !== undefined ? chooseOther(target, slot.name, cue.positive) : null
}

/** An option offered before, named in the positive part of the message; its words are then no facts of their own. */
function correctPicked(target: Correctable, { cue, facts }: CorrectionWords): Correction | null {
  for (const { name, entity } of optionSlots(target)) {
    if (entity !== null && facts[entity] !== undefined) continue
    const match = matchOption(cue.positive, target.lastOptions[name] ?? [])
    if (match?.kind === 'several') return { kind: 'choose', slot: name, options: match.options }
    if (match?.kind === 'one' && match.option.value !== target.slots[name]) return { kind: 'set', slots: { [name]: match.option.value } }
  }
  return null
}

function correctByFacts({ definition, slots }: Correctable, facts: Record<string, string>): Correction | null {
  const changed = definition.slots.flatMap(({ name, entity }) => {
    const value = entity === null ? undefined : facts[entity]
    return value === undefined || value === slots[name] ? [] : [[name, value] as const]
  })
  return changed.length > 0 ? { kind: 'set', slots: Object.fromEntries(changed) } : null
}

/** What was ruled out is what is chosen now: one other option left is taken, several are asked about. */
function correctRuledOut(target: Correctable, { cue, denied }: CorrectionWords): Correction | null {
  for (const { name } of optionSlots(target)) {
    const chosen = (target.lastOptions[name] ?? []).filter(({ value }) => value === target.slots[name])
    if (cue.negative !== '' && matchOption(cue.negative, chosen)?.kind === 'one') return chooseOther(target, name, cue.positive)
  }
  const slot = target.definition.slots.find(
    ({ name, entity }) => entity !== null && denied[entity] !== undefined && denied[entity] === target.slots[name],
  )
  return slot ? { kind: 'clear', slot: slot.name } : null
}

/** "No, 16 Oak Street": new words for the one slot that was filled in own words. */
function correctOwnWords({ definition, slots }: Correctable, { cue }: CorrectionWords): Correction | null {
  const [own, ...more] = definition.slots.filter(({ name, freeText, entity }) => freeText && entity === null && slots[name] !== undefined)
  const stated = cue.opens && /\d/.test(cue.positive) && toWords(cue.positive).length > 1
  return own && more.length === 0 && stated ? { kind: 'set', slots: { [own.name]: cue.positive } } : null
}

const pointsAtChoice = /\b(not|wrong|different) (that|this|those|these|one|ones|thing|pair|item)\b|\bpicked the wrong\b/i

/** Works out what a correction changes; null when a weak cue leads nowhere, so that the message means something else. */
export function findCorrection(target: Correctable, words: CorrectionWords): Correction | null {
  const { cue, text, facts } = words
  const filled = (slot: SlotDefinition | null | undefined) => (slot && target.slots[slot.name] !== undefined ? slot : null)
  const named = namedSlot(target, words)
  const pickable = optionSlots(target)
  const picked = filled(pickable.find((slot) => slot === named)) ?? filled(pickable[0])
  if (cue.other && picked) return chooseOther(target, picked.name, cue.positive)
  const found =
    (named && correctNamed(target, named, words)) ??
    correctPicked(target, words) ??
    correctByFacts(target, facts) ??
    correctRuledOut(target, words) ??
    correctOwnWords(target, words)
  if (found || cue.strength === 'weak') return found
  if (pointsAtChoice.test(text) && picked) return chooseOther(target, picked.name, cue.positive)
  return Object.keys(target.slots).length > 0 ? { kind: 'which' } : null
}
