/** The part of the delay that is left to chance, so that jobs which failed together do not return together. */
export const backoffJitter = 0.5

/** Milliseconds before the next try after `failures` failures: doubling from `baseMs`, less up to half of it. `random` is 0 to 1. */
export const backoffDelay = (failures: number, baseMs: number, random: number): number => {
  const longest = baseMs * 2 ** (failures - 1)
  return Math.floor(longest * (1 - backoffJitter) + longest * backoffJitter * random)
}
