/** Where in a file: lines and columns count from 1. */
export type Place = { line: number; column: number | null } | null
export type Finding = { place: Place; message: string }

/** What is wrong with a file and what is only worth a look. The first `mostProblems` problems are kept, then reading stops. */
export type Findings = {
  problems: readonly Finding[]
  warnings: readonly Finding[]
  problem(place: Place, message: string): void
  warn(place: Place, message: string): void
  /** Notes a problem after which nothing can be read. */
  fail(place: Place, message: string): never
}

const mostProblems = 20
const mostWarnings = 50

/** Thrown to stop reading; the reason is among the problems. */
export const stopReading = Symbol('stop reading')

export const createFindings = (): Findings => {
  const problems: Finding[] = []
  const warnings: Finding[] = []
  const problem: Findings['problem'] = (place, message) => {
    problems.push({ place, message })
    if (problems.length >= mostProblems) throw stopReading
  }
  return {
    problems,
    warnings,
    problem,
    warn: (place, message) => {
      if (warnings.length < mostWarnings) warnings.push({ place, message })
    },
    fail: (place, message) => {
      problem(place, message)
      throw stopReading
    },
  }
}
