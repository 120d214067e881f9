const tones = [
  { line: 'border-info', ink: 'text-info-ink', soft: 'bg-info-soft' },
  { line: 'border-warning', ink: 'text-warning-ink', soft: 'bg-warning-soft' },
  { line: 'border-accent', ink: 'text-accent-ink', soft: 'bg-accent-soft' },
  { line: 'border-danger', ink: 'text-danger-ink', soft: 'bg-danger-soft' },
  { line: 'border-note', ink: 'text-note-ink', soft: 'bg-note-soft' },
] as const

export type MarkTone = (typeof tones)[number]

/** Classes of an entity's colour: the same for a name wherever it is drawn. The name always stands beside it. */
export const markTone = (entity: string): MarkTone => {
  const sum = [...entity].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
  return tones[sum % tones.length] ?? tones[0]
}
