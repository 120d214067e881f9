/** Removes every occurrence of the phrases from the words, longest first, and says how many there were. */
export function takePhrases(bare: string, phrases: readonly string[]): { rest: string; taken: number } {
  let rest = ` ${bare} `
  let taken = 0
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    while (rest.includes(` ${phrase} `)) {
      rest = rest.replace(` ${phrase} `, ' ')
      taken += 1
    }
  }
  return { rest: rest.trim(), taken }
}
