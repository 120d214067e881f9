/** A measured share with one digit after the point, `94.5%`; the ends are told without it. */
export const formatShare = (share: number): string => {
  const percent = share * 100
  return percent === 0 || percent === 100 ? `${percent}%` : `${percent.toFixed(1)}%`
}

/** A difference of two shares in percentage points, always with its sign: `+1.2`, `−0.4`, `±0`. */
export const formatPoints = (difference: number): string => {
  const points = (Math.abs(difference) * 100).toFixed(1)
  if (points === '0.0') return '±0'
  return `${difference > 0 ? '+' : '−'}${points}`
}
