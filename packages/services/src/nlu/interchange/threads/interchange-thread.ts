import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '@frontdesk/core/errors'
import { type FileToRead, readFile } from '@frontdesk/interchange/read-file'
import { compilePatterns } from '@frontdesk/nlu-runtime/entity/compile-patterns'

/** Why an entity could not be matched by a pattern; null where it can. */
const checkPattern = (pattern: string): string | null => {
  try {
    compilePatterns('entity', [pattern])
    return null
  } catch (error) {
    if (!isAppError(error)) throw error
    // The part of the sentence that tells pattern and entity is said by the reader already.
    return error.message.replace(/^.*? of the entity "entity" /s, 'it ')
  }
}

parentPort?.postMessage(readFile(workerData as FileToRead, checkPattern))
