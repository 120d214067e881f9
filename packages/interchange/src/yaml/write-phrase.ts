import type { DeskPhrase } from '@frontdesk/contracts/nlu-interchange'
import type { WrittenExample } from './split-examples.ts'
import { writeAnnotations } from './write-annotations.ts'

export const writePhrase = (phrase: DeskPhrase): WrittenExample => ({ source: writeAnnotations(phrase), metadata: phrase.metadata })
