import type { DeskData } from '@frontdesk/contracts/nlu-interchange'

/** One blank for every sign that a phrase of a file cannot hold, so that marks stay where they are. */
const cleanText = (text: string): string => text.replaceAll(/[^\P{Cc}\t]/gu, ' ').toWellFormed()

/** The data with phrases that can be read again: what visitors wrote may run over several lines. */
export const cleanData = (data: DeskData): DeskData => ({
  ...data,
  intents: data.intents.map((intent) => ({
    ...intent,
    phrases: intent.phrases.map((phrase) => ({ ...phrase, text: cleanText(phrase.text) })),
  })),
  outOfScope: data.outOfScope.map((phrase) => ({ ...phrase, text: cleanText(phrase.text) })),
})
