import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { AppError } from '@frontdesk/core/errors'
import { RE2JS } from 're2js'

const mostInstructions = 5_000
const mostMatches = 50

const compile = (name: string, pattern: string): RE2JS => {
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern), RE2JS.CASE_INSENSITIVE)
    if (compiled.programSize() <= mostInstructions) return compiled
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('(?i)', '') : String(error)
    throw new AppError('invalid', `The pattern "${pattern}" of the entity "${name}" does not compile: ${reason}`, { cause: error })
  }
  throw new AppError('invalid', `The pattern "${pattern}" of the entity "${name}" is too large.`)
}

/**
 * Makes a finder of an entity's patterns, matched regardless of case in time linear in the text, 50 matches a pattern at most.
 * The value is the first group where the pattern has one. Throws `invalid` with the reason for a pattern that does not compile.
 */
export const compilePatterns = (name: string, patterns: readonly string[]): ((text: string) => EntityMatch[]) => {
  const compiled = patterns.map((pattern) => compile(name, pattern))
  const findAll = (pattern: RE2JS, text: string): EntityMatch[] => {
    if (!pattern.test(text)) return []
    const matches: EntityMatch[] = []
    const matcher = pattern.matcher(text)
    while (matches.length < mostMatches && matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()]
      if (end === start) continue
      const found = text.slice(start, end)
      const value = (matcher.groupCount() > 0 ? matcher.group(1) : null) ?? found
      matches.push({ entity: name, value, text: found, start, end, source: 'pattern' })
    }
    return matches
  }
  return (text) => compiled.flatMap((pattern) => findAll(pattern, text))
}
