/** Shuffles in place (Fisher and Yates) by a linear congruential sequence that starts from `seed`: the same seed, the same order. */
export const shuffle = (items: Uint32Array, seed: number): void => {
  let state = seed >>> 0
  for (let last = items.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    const item = items[last] as number
    items[last] = items[other] as number
    items[other] = item
  }
}
