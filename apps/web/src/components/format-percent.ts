/** Probability as people read it; never a flat 0 % or 100 %, which a model cannot claim. */
export const formatPercent = (probability: number): string => {
  const percent = probability * 100
  if (percent > 0 && percent < 1) return '< 1%'
  if (percent < 100 && percent > 99) return '> 99%'
  return `${Math.round(percent)}%`
}
