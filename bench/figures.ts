import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The value below which a share `fraction` of the numbers lies (nearest rank). */
export const percentile = (numbers: readonly number[], fraction: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(fraction * sorted.length) - 1)] ?? Number.NaN
}

export type Figure = [name: string, value: string | number]

/** Prints the figures and, with `reportFile`, writes them as a report with the command and the machine. */
export const report = (title: string, figures: readonly Figure[], reportFile: string | undefined): void => {
  const width = Math.max(...figures.map(([name]) => name.length))
  console.log(`\n${title}`)
  for (const [name, value] of figures) console.log(`  ${name.padEnd(width)}  ${value}`)
  if (!reportFile) return
  const command = `npm run ${process.env['npm_lifecycle_event'] ?? ''} -- ${process.argv
    .slice(2)
    .filter((word) => word !== '--report' && word !== reportFile)
    .join(' ')}`.trim()
  const machine = `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const lines = [
    `# ${title}`,
    '',
    `Command: \`${command}\``,
    `Machine: ${machine}`,
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    '',
    '| figure | value |',
    '|---|---|',
  ]
  for (const [name, value] of figures) lines.push(`| ${name} | ${value} |`)
  mkdirSync(path.dirname(reportFile), { recursive: true })
  writeFileSync(reportFile, `${lines.join('\n')}\n`)
}
