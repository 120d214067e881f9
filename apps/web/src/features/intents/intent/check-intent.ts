import { IntentInput } from '@frontdesk/contracts/nlu/intent'

export type IntentProblems = { title?: string; name?: string }

/** What is wrong with an intent as it is written, field by field; `taken` are the names of the others. */
export const checkIntent = (value: IntentInput, taken: ReadonlySet<string>): IntentProblems => {
  if (taken.has(value.name)) return { name: 'Another intent has this name already.' }
  const wrong = new Set((IntentInput.safeParse(value).error?.issues ?? []).map(({ path }) => path[0]))
  return {
    ...(wrong.has('title') ? { title: 'Give it a title that your team will recognise.' } : {}),
    ...(wrong.has('name') ? { name: 'Write a name without blanks at its ends.' } : {}),
  }
}
