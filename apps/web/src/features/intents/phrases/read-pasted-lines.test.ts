import { describe, expect, it } from 'vitest'
import { readPastedLines } from './read-pasted-lines.ts'

describe('readPastedLines', () => {
  it('takes one phrase a line, without bullets and blanks', () => {
    expect(readPastedLines('- where is my order\r\n\n * track  my parcel \n•\tstatus?').phrases).toEqual([
      'where is my order',
      'track my parcel',
      'status?',
    ])
  })

  it('keeps a dash that belongs to the words', () => {
    expect(readPastedLines('-20 % voucher').phrases).toEqual(['-20 % voucher'])
  })

  it('counts what stands there twice', () => {
    expect(readPastedLines('hello\nhello\nHello')).toEqual({ phrases: ['hello', 'Hello'], repeated: 1, tooLong: [] })
  })

  it('takes control characters out and sets aside what is too long', () => {
    expect(readPastedLines(`a\u0000b\n${'x'.repeat(1001)}`)).toEqual({ phrases: ['a b'], repeated: 0, tooLong: ['x'.repeat(1001)] })
  })
})
