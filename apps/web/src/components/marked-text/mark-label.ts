/** An entity and what tells it apart, as drawn beside the words: "city · from → New York". */
export const markLabel = ({ entity, role, value }: { entity: string; role?: string | undefined; value?: string | undefined }): string =>
  `${entity}${role === undefined ? '' : ` · ${role}`}${value === undefined ? '' : ` → ${value}`}`
