/** A piece of a text that gets one tag; `start` and `end` are UTF-16 offsets. */
export type Word = { text: string; start: number; end: number }

/** Scripts that put no blanks between words: each of their characters is a piece of its own. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*`
const word = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]\p{M}*)+`
/** An emoji with its modifiers and joiners, a flag, or any other mark. */
const mark = String.raw`\p{RI}\p{RI}|[^\s\p{L}\p{N}](?:[\p{M}\u{1F3FB}-\u{1F3FF}]|\u200d[^\s\p{L}\p{N}])*`
const piece = new RegExp(`${unspaced}|${word}(?:['’]${word})*|${mark}`, 'gu')

/** Pieces that are tagged at most; what stands behind them holds no learned entity. */
const mostWords = 250

/** Splits a text into what is tagged: words (letters and digits together), and every other mark for itself. */
export const splitWords = (text: string): Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(piece)) {
    if (words.length === mostWords) break
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return words
}
