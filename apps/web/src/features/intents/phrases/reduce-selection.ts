/** Ids that are ticked, and the row from which a range is stretched. */
export type Selection = { ids: ReadonlySet<string>; anchor: number | null }

export type SelectionAction =
  | { kind: 'toggle'; id: string; index: number }
  /** Rows from the anchor to the one meant, as read from the list. */
  | { kind: 'range'; ids: readonly string[] }
  | { kind: 'all'; ids: readonly string[] }
  /** What is gone from the list is no longer ticked. */
  | { kind: 'drop'; ids: readonly string[] }
  | { kind: 'clear' }

export const noSelection: Selection = { ids: new Set(), anchor: null }

/** What is ticked after a press. */
export const reduceSelection = (selection: Selection, action: SelectionAction): Selection => {
  const { ids, anchor } = selection
  switch (action.kind) {
    case 'toggle': {
      const next = new Set(ids)
      if (!next.delete(action.id)) next.add(action.id)
      return { ids: next, anchor: action.index }
    }
    case 'range':
      return { ids: new Set([...ids, ...action.ids]), anchor }
    case 'all':
      return { ids: new Set(action.ids), anchor }
    case 'drop': {
      const next = new Set(ids)
      for (const id of action.ids) next.delete(id)
      return { ids: next, anchor: null }
    }
    case 'clear':
      return noSelection
  }
}
