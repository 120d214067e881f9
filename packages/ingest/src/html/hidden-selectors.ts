import { isHidingStyle } from './is-hiding-style.ts'

const simple = /^[a-z]*[.#][\w-]+$/i

/** Selectors of one class or id that a style sheet hides. Rules inside `@media` and the like depend on the reader and are left alone. */
export const hiddenSelectors = (css: string): string[] => {
  const found: string[] = []
  const preludes: string[] = []
  let from = 0
  for (const { index, 0: brace } of css.slice(0, 500_000).matchAll(/[{}]/g)) {
    const text = css.slice(from, index).trim()
    from = index + 1
    if (brace === '{') preludes.push(text)
    else {
      const selectors = preludes.pop() ?? ''
      if (preludes.length === 0 && isHidingStyle(text))
        found.push(
          ...selectors
            .split(',')
            .map((one) => one.trim())
            .filter((one) => simple.test(one)),
        )
    }
  }
  return found.slice(0, 200)
}
