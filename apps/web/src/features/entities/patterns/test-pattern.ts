import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { isAppError } from '@frontdesk/core/errors'

export type PatternResult = { ok: true; matches: EntityMatch[] } | { ok: false; reason: string }

/** What one pattern finds in a text, by the very code that serves it. It is loaded when first needed. */
export const testPattern = async (pattern: string, text: string): Promise<PatternResult> => {
  const { compilePatterns } = await import('@frontdesk/nlu-runtime/entity/compile-patterns')
  try {
    return { ok: true, matches: compilePatterns('', [pattern])(text) }
  } catch (error) {
    if (!isAppError(error)) throw error
    return {
      ok: false,
      reason: error.message.replace(/^.*?does not compile: /s, '').replace(/^The pattern .* is too large\.$/s, 'It is too large.'),
    }
  }
}
