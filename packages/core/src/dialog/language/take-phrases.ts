/** Removes every occurrence of the phrases from the words, longest first, and says how many there were. */
export function takePhrases(bare: string, phrases: readonly string[]): { rest: string; taken: number } {
  let rest = ` ${bare} `
  let taken = 0
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    const pieces = rest.split(` ${phrase} `)
    taken += pieces.length - 1
    rest = pieces.join(' ')
  }
  return { rest: rest.trim(), taken }
}
