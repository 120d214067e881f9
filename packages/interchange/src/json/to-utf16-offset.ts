/** Where the character at `index`, counted in code points, begins in UTF-16 units; beyond the text stays beyond it. */
export const toUtf16Offset = (text: string, index: number): number => {
  if (index <= 0) return index
  let [at, left] = [0, index]
  for (const character of text) {
    if (left === 0) return at
    at += character.length
    left -= 1
  }
  return at + left
}
