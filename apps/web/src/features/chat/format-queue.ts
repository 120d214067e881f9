const suffixes = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
  ['other', 'th'],
])
const plural = new Intl.PluralRules('en', { type: 'ordinal' })

const ordinal = (place: number) => `${place}${suffixes.get(plural.select(place)) ?? 'th'}`

const formatWait = (minutes: number): string => {
  const whole = Math.max(1, Math.round(minutes))
  if (whole < 60) return `about ${whole} ${whole === 1 ? 'minute' : 'minutes'}`
  const hours = Math.round(whole / 60)
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** The place in line with its estimate, as far as either is known: "You are 2nd in line, about 4 minutes". */
export const formatQueue = (place: number | null, waitMinutes: number | null): string => {
  const where = place === null ? 'You are in line for a person' : place === 1 ? 'You are next in line' : `You are ${ordinal(place)} in line`
  return waitMinutes === null ? where : `${where}, ${formatWait(waitMinutes)}`
}
