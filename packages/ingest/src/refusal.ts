import type { RefusalCode } from './port.ts'

/** Why a file is not taken. `message` is a sentence for people. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}
