const markdownMarks = /\*\*|__|~~|`|\[\d{1,2}(?:\s*,\s*\d{1,2})*\]|^#{1,6}\s+|^\s*[-*+]\s+/gm
const links = /!?\[([^\]]*)\]\([^)]*\)/g

/**
 * Sentences of a text fit for a screen reader, without Markdown's marks. Of a growing text the last, unfinished one is left out;
 * a text cut off after a full stop keeps its last sentence back until something follows it.
 */
export const finishedSentences = (text: string, growing: boolean): string[] => {
  const plain = text.replace(links, '$1').replace(markdownMarks, '')
  const sentences = plain.split(/(?<=[.!?…:]["')\]]?)\s+|\n+/u)
  const kept = growing ? sentences.slice(0, -1) : sentences
  return kept.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
