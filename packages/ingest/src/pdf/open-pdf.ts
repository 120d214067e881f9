import { getDocumentProxy } from 'unpdf'
import { Refusal } from '../refusal.ts'

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const quiet = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  useWorkerFetch: false,
  stopAtErrors: false,
  maxImageSize: 1,
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/** Opens a PDF for its text alone: nothing in it is run, drawn or fetched. */
export const openPdf = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), quiet)
  } catch (error) {
    if (nameOf(error) === 'PasswordException') throw new Refusal('encrypted', 'The PDF is protected with a password: save it without one.')
    throw new Refusal('broken', 'The PDF is damaged and cannot be read.')
  }
}
