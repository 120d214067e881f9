const maxNames = 500
const names = new Map<string, string>()

/** A name for preparing this text, the same each time; undefined once there are so many texts that they are not hot. */
export const nameStatement = (sql: string): string | undefined => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= maxNames) return known
  const name = `desk_${names.size + 1}`
  names.set(sql, name)
  return name
}
