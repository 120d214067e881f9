/** How often a source may be read again; hours, null for never. */
export const schedules: readonly { hours: number | null; text: string }[] = [
  { hours: null, text: 'Only when I ask' },
  { hours: 1, text: 'Every hour' },
  { hours: 6, text: 'Every 6 hours' },
  { hours: 24, text: 'Every day' },
  { hours: 168, text: 'Every week' },
  { hours: 720, text: 'Every 30 days' },
]

/** A schedule in words, for programs' odd ones too. */
export const describeSchedule = (hours: number | null): string =>
  schedules.find((known) => known.hours === hours)?.text ?? `Every ${hours} hours`
