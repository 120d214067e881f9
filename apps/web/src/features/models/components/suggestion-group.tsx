'use client'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card, CardTitle } from '@frontdesk/ui/card'
import { type Key, type ReactNode, useState } from 'react'

type SuggestionGroupProps<Item> = {
  title: string
  /** Why these deserve a look, and what to do. */
  about: string
  items: readonly Item[]
  itemKey: (item: Item) => Key
  draw: (item: Item) => ReactNode
}

const shownAtFirst = 10

/** Suggestions of one kind. Nothing is drawn where there are none. */
export const SuggestionGroup = <Item,>({ title, about, items, itemKey, draw }: SuggestionGroupProps<Item>) => {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const rows = all ? items : items.slice(0, shownAtFirst)
  return (
    <Card>
      <div className="border-b border-line px-4 py-3">
        <div className="flex items-center gap-2">
          <CardTitle level={2}>{title}</CardTitle>
          <Badge className="tabular-nums">{items.length}</Badge>
        </div>
        <p className="mt-0.5 text-xs text-pretty text-muted">{about}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {rows.map((item) => (
          <li key={itemKey(item)} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            {draw(item)}
          </li>
        ))}
      </ul>
      {!all && items.length > shownAtFirst && (
        <div className="grid place-items-center border-t border-line py-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {items.length}
          </Button>
        </div>
      )}
    </Card>
  )
}
