import type { Finding } from '@frontdesk/interchange/findings'

const explainPlace = ({ place, message }: Finding): string => {
  if (!place) return message
  return `Line ${place.line}${place.column === null ? '' : `, column ${place.column}`}: ${message}`
}

/** One line for each thing that is wrong with a file. */
export const explainProblems = (problems: readonly Finding[]): string => problems.map(explainPlace).join('\n')
