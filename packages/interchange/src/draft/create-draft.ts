import type { ImportedData, ImportedIntent, ImportedPhrase, ImportedUnknownPhrase } from '@frontdesk/contracts/nlu-interchange'
import type { Findings, Place } from '../findings.ts'
import { fileLimits } from '../limits.ts'
import { checkMarks } from './check-marks.ts'
import { checkName } from './check-name.ts'
import { checkText } from './check-text.ts'
import { createEntityDraft, type EntityDraft } from './create-entity-draft.ts'
import type { CheckPattern } from './create-entity-store.ts'
import { trimPhrase } from './trim-phrase.ts'

export type IntentDetails = Omit<ImportedIntent, 'name' | 'phrases'>

/** What a file says, collected piece by piece; what is wrong with a piece goes to the findings. */
export type Draft = {
  entities: EntityDraft
  describeIntent(place: Place, name: string, details: IntentDetails): void
  addPhrase(place: Place, intent: string, phrase: ImportedPhrase): void
  /** A message of no intent. Marks in it are left out, with a warning. */
  addUnknown(place: Place, phrase: ImportedPhrase): void
  finish(complete: boolean): ImportedData
}

type Intent = { details: IntentDetails; phrases: Map<string, ImportedPhrase> }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const createDraft = (findings: Findings, checkPattern: CheckPattern): Draft => {
  const entities = createEntityDraft(findings, checkPattern)
  const intents = new Map<string, Intent>()
  const unknown = new Map<string, ImportedUnknownPhrase>()
  let count = 0

  const openIntent = (place: Place, name: string): Intent | null => {
    const known = intents.get(name)
    if (known) return known
    const wrong = checkName(name)
    if (wrong) {
      findings.problem(place, `The name of an intent ${wrong}.`)
      return null
    }
    if (intents.size >= fileLimits.intents) findings.fail(place, `The file has more than ${fileLimits.intents} intents.`)
    const intent: Intent = { details: {}, phrases: new Map() }
    intents.set(name, intent)
    return intent
  }
  const accept = (place: Place, phrase: ImportedPhrase): boolean => {
    count += 1
    if (count > fileLimits.phrases) findings.fail(place, `The file has more than ${fileLimits.phrases.toLocaleString('en')} phrases.`)
    const wrong = checkText(phrase.text) ?? checkMarks(phrase.text, phrase.entities ?? [])
    if (wrong) findings.problem(place, wrong)
    return wrong === null
  }
  /** A phrase is one line: others are joined by blanks, one for each sign, so that marks stay where they are. */
  const tidy = <Phrase extends ImportedPhrase>(place: Place, given: Phrase): Phrase => {
    const phrase = trimPhrase(given)
    const text = phrase.text.replaceAll(/[\n\r]/g, ' ')
    if (text !== phrase.text) findings.warn(place, `A phrase over several lines is read as one: "${text.slice(0, 40)}".`)
    return { ...phrase, text }
  }
  /** A phrase that stands twice is one; what only one of them says is kept. */
  const join = (place: Place, known: ImportedPhrase, again: ImportedPhrase): ImportedPhrase => {
    const marked = (known.entities ?? []).length > 0 ? known : again
    const other = marked === known ? again : known
    if ((other.entities ?? []).length > 0 && !isSame(other.entities, marked.entities))
      findings.warn(place, `"${again.text}" stands twice with different marks; the first are kept.`)
    return { ...again, ...known, ...(marked.entities ? { entities: marked.entities } : {}) }
  }
  return {
    entities,
    describeIntent: (place, name, details) => {
      const intent = openIntent(place, name)
      if (!intent) return
      const { metadata, ...rest } = details
      intent.details = { ...rest, ...intent.details }
      if (metadata === undefined) return
      const before = intent.details.metadata ?? {}
      if (metadata && Object.entries(metadata).some(([key, value]) => Object.hasOwn(before, key) && !isSame(before[key], value)))
        findings.warn(place, `The metadata of ${name} stand twice and differ; the first are kept.`)
      intent.details.metadata = metadata === null ? (intent.details.metadata ?? null) : { ...metadata, ...before }
    },
    addPhrase: (place, name, given) => {
      const intent = openIntent(place, name)
      const phrase = tidy(place, given)
      if (!intent || !accept(place, phrase)) return
      const known = intent.phrases.get(phrase.text)
      entities.addMarks(phrase.entities ?? [])
      intent.phrases.set(phrase.text, known ? join(place, known, phrase) : phrase)
    },
    addUnknown: (place, given) => {
      const { entities: marks = [], ...phrase } = tidy(place, given)
      if (!accept(place, phrase)) return
      if (marks.length > 0) findings.warn(place, `"${phrase.text}" asks for nothing we serve; its marks are left out.`)
      unknown.set(phrase.text, { ...phrase, ...unknown.get(phrase.text) })
    },
    finish: (complete) => ({
      complete,
      intents: [...intents].map(([name, { details, phrases }]) => ({ name, ...details, phrases: [...phrases.values()] })),
      outOfScope: [...unknown.values()],
      ...entities.finish(),
    }),
  }
}
