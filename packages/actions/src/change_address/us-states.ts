const names: Record<string, string> = {
  AL: 'alabama',
  AK: 'alaska',
  AZ: 'arizona',
  AR: 'arkansas',
  CA: 'california',
  CO: 'colorado',
  CT: 'connecticut',
  DE: 'delaware',
  DC: 'district of columbia',
  FL: 'florida',
  GA: 'georgia',
  HI: 'hawaii',
  ID: 'idaho',
  IL: 'illinois',
  IN: 'indiana',
  IA: 'iowa',
  KS: 'kansas',
  KY: 'kentucky',
  LA: 'louisiana',
  ME: 'maine',
  MD: 'maryland',
  MA: 'massachusetts',
  MI: 'michigan',
  MN: 'minnesota',
  MS: 'mississippi',
  MO: 'missouri',
  MT: 'montana',
  NE: 'nebraska',
  NV: 'nevada',
  NH: 'new hampshire',
  NJ: 'new jersey',
  NM: 'new mexico',
  NY: 'new york',
  NC: 'north carolina',
  ND: 'north dakota',
  OH: 'ohio',
  OK: 'oklahoma',
  OR: 'oregon',
  PA: 'pennsylvania',
  RI: 'rhode island',
  SC: 'south carolina',
  SD: 'south dakota',
  TN: 'tennessee',
  TX: 'texas',
  UT: 'utah',
  VT: 'vermont',
  VA: 'virginia',
  WA: 'washington',
  WV: 'west virginia',
  WI: 'wisconsin',
  WY: 'wyoming',
}

const codeByName = new Map(Object.entries(names).map(([code, name]) => [name, code]))

/** Two-letter code of a US state given as code or name in any case; null for anything else. */
export function stateCode(text: string): string | null {
  const plain = text.trim().replace(/\./g, '').replace(/\s+/g, ' ')
  const code = plain.toUpperCase()
  return code in names ? code : (codeByName.get(plain.toLowerCase()) ?? null)
}

/** Source of a regular expression that matches a state's name or code, longest names first ("west virginia" before "virginia"). */
export const statePattern = [...codeByName.keys()]
  .sort((one, other) => other.length - one.length)
  .concat(Object.keys(names))
  .map((name) => name.replace(/ /g, '\\s+'))
  .join('|')
