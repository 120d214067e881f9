import { entryOf, type Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { parseJson } from './parse-json.ts'
import { readList } from './read-list.ts'
import { readRasaJson } from './read-rasa-json.ts'
import { readTrainingFile } from './read-training-file.ts'
import { trainingFileFormat } from './training-file.ts'

/** Reads our own JSON, Rasa's older one, or a plain list; false where the form cannot hold entities and synonyms. */
export const readJsonFile = (text: string, reading: Reading, draft: Draft): boolean => {
  const root = parseJson(text, reading)
  if (root.kind === 'list') {
    readList(reading, root.items, draft)
    return false
  }
  const format = root.kind === 'map' ? entryOf(root, 'format') : null
  const rasa = root.kind === 'map' ? entryOf(root, 'rasa_nlu_data') : null
  if (root.kind === 'map' && format?.kind === 'scalar' && format.value === trainingFileFormat) readTrainingFile(reading, root, draft)
  else if (rasa?.kind === 'map') readRasaJson(reading, rasa, draft)
  else {
    const forms = `an object with "format": "${trainingFileFormat}", one with "rasa_nlu_data", or a list of {"text", "intent"}`
    reading.findings.fail(reading.placeOf(root.offset), `This JSON is of an unknown form. Known are ${forms}.`)
  }
  return true
}
