import { MessageText } from '@frontdesk/contracts/message'
import { expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

it('makes text that the server takes', () => {
  const cleaned = cleanText(' \u0000a\u009f\tb\r\n\uD800c\u007f ')
  expect(cleaned).toBe('a\tb\r\n\uFFFDc')
  expect(MessageText.parse(cleaned)).toBe(cleaned)
})
