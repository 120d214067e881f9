import { expect, test } from 'vitest'
import { compareLabels, differ, labelsIn } from './labels.ts'

const read = (text: string) => Object.fromEntries([...labelsIn(text).certain].map(([head, numbers]) => [head, [...numbers]]))

test.each([
  ['what are the fees for warranty case 5', { case: ['5'] }],
  ['Case 53 is handled by desk 4.', { case: ['53'], desk: ['4'] }],
  ['Ask for form F-1005, or for form 7.', { f: ['1005'], form: ['7'] }],
  ['Version 2.1 and version 3 are for Windows 10.', { version: ['2.1', '3'], window: ['10'] }],
  ['Section #12; room no. 8; gate number 9', { section: ['12'], room: ['8'], gate: ['9'] }],
  ['Who won Super Bowl 50?', { bowl: ['50'] }],
])('reads what tells things apart in %j', (text, labels) => {
  expect(read(text)).toEqual(labels)
})

test.each([
  'Returns are accepted within 30 days.',
  'Express delivery costs 12.',
  'It takes 5 working days and costs $4.95 or 10%.',
  'Parcels under 20 kg, at least 3, in 2024',
  'We open at 9.',
  'Boxes hold 5.',
  'You may fly until the end of week 36, in week 34 too.',
  'It needs Android 10 or later, iOS 16+ or Windows 11 and newer.',
  'Jackets from size 36 to size 44 are in stock.',
])('takes amounts for none in %j', (text) => {
  expect(read(text)).toEqual({})
})

test('tells whether two texts name different ones of a kind', () => {
  const isOther = (a: string, b: string) => differ(labelsIn(a), labelsIn(b))
  expect(isOther('fees of case 5', 'The fee of case 53 is high.')).toBe(true)
  expect(isOther('fees of case 5', 'Cases 4 to 9: case 5, case 6.')).toBe(false)
  expect(isOther('fees of case 5', 'Desk 7 is closed.')).toBe(false)
  expect(isOther('fees of cases', 'The fee of case 53 is high.')).toBe(false)
})

test('takes what may be a number of things for a label only beside one that is none', () => {
  expect(read('which authentication does version 2 use')).toEqual({})
  const compare = (a: string, b: string) => compareLabels(labelsIn(a), labelsIn(b), 'version')
  expect(compare('what does version 2 use', 'Version 1 of the API is old.')).toBe('other')
  expect(compare('what does version 2 use', 'Version 2 of the API is new.')).toBe('same')
  expect(compare('what does version 2 use', 'Version 1 runs slowly.')).toBeNull()
  expect(differ(labelsIn('can I upload 3'), labelsIn('You may upload 5.'))).toBe(false)
})
