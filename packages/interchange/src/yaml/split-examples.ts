import type { Metadata } from '@frontdesk/contracts/nlu-interchange'
import { isPlainLine } from './write-scalar.ts'

export type WrittenExample = { source: string; metadata: Metadata | null }

/** Examples that a block of lines can hold, and those that need a list. */
export const splitExamples = <Example extends WrittenExample>(examples: readonly Example[]): { lines: Example[]; others: Example[] } => {
  const isLine = ({ source, metadata }: Example) => metadata === null && isPlainLine(source)
  return { lines: examples.filter(isLine), others: examples.filter((example) => !isLine(example)) }
}

/** Words in the order in which they are written. */
export const orderWords = (words: Iterable<string>): string[] => {
  const { lines, others } = splitExamples([...words].map((source) => ({ source, metadata: null })))
  return [...lines, ...others].map(({ source }) => source)
}
