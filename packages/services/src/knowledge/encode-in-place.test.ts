import { splitSentences } from '@frontdesk/core/retrieval/split-sentences'
import type { PartsEncoding } from '@frontdesk/nlu-runtime/port'
import { expect, test } from 'vitest'
import { encodeInPlace } from './encode-in-place.ts'

/** Reads `room` words a go; the vector of a part is the number of its go and of the words read of it. */
const readWords = (room: number) => {
  const goes: string[][] = []
  const encodeParts = async (parts: readonly string[]): Promise<PartsEncoding> => {
    goes.push([...parts])
    let left = room
    let read = 0
    const vectors = parts.map((part) => {
      const words = part.split(/\s+/).filter(Boolean).length
      const taken = Math.min(left, words)
      left -= taken
      if (taken === words) read += 1
      return taken === 0 ? null : Float32Array.of(goes.length, taken)
    })
    return { vector: Float32Array.of(goes.length), tokens: new Int8Array(), pieces: [], parts: vectors, read }
  }
  return { goes, encodeParts }
}

const encode = (encodeParts: (parts: readonly string[]) => Promise<PartsEncoding>, heading: string, text: string) =>
  encodeInPlace(encodeParts, 'Help', { heading, text }, [{ start: 0, end: 0, text: heading || 'Help' }, ...splitSentences(text)])

const text = 'See **bold** words:\n\n- One two three.\n- Four five six.\n\nSeven eight nine.'

test('reads a passage once, its sentences as a reader sees them', async () => {
  const { goes, encodeParts } = readWords(100)
  const { vector, sentences } = await encode(encodeParts, 'Numbers', text)
  expect(goes).toEqual([['Help', 'Numbers', 'See bold words:', 'One two three.', 'Four five six.', 'Seven eight nine.']])
  expect([...vector]).toEqual([1])
  expect(sentences.map((one) => one && [...one])).toEqual([1, 3, 3, 3, 3].map((words) => [1, words]))
})

test('takes the title for the heading of what stands under none, and reads what lies between sentences', async () => {
  const { goes, encodeParts } = readWords(100)
  await encode(encodeParts, '', '## Inside\n\nOne two.')
  expect(goes).toEqual([['Help', '## Inside\n\n', 'One two.']])
})

test('reads what there is no room for in goes of their own under the same heading, and a long sentence as far as it gets', async () => {
  const { goes, encodeParts } = readWords(7)
  const { vector, sentences } = await encode(encodeParts, 'Numbers', 'One two three. Four five six. A b c d e f g house. Seven.')
  expect(goes.map((parts) => parts[2])).toEqual(['One two three.', 'Four five six.', 'A b c d e f g house.', 'Seven.'])
  expect(goes.every(([title, heading]) => title === 'Help' && heading === 'Numbers')).toBe(true)
  expect([...vector]).toEqual([1])
  expect(sentences.map((one) => one && [...one])).toEqual([[1, 1], [1, 3], [2, 3], [3, 5], [4, 1]]) // biome-ignore format: a table
})
