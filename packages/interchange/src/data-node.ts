import type { Findings, Place } from './findings.ts'

/** A value of a JSON or YAML file that knows where it stands; `offset` counts UTF-16 units. */
export type DataNode =
  | { kind: 'map'; offset: number; entries: readonly DataEntry[] }
  | { kind: 'list'; offset: number; items: readonly DataNode[] }
  | {
      kind: 'scalar'
      offset: number
      value: string | number | boolean | null
      /** How it is written, where a number or truth value may be meant as words (YAML). */
      source: string | null
      /** A YAML literal block, whose lines stand one below the other from the line after `offset`. */
      literal: boolean
    }
export type DataEntry = { key: string; offset: number; node: DataNode }
export type MapNode = Extract<DataNode, { kind: 'map' }>

/** What readers of a tree need to say where something is wrong. */
export type Reading = { findings: Findings; placeOf(offset: number): Place }

/** The value of a key; null where there is none. */
export const entryOf = (map: MapNode, key: string): DataNode | null => map.entries.find((entry) => entry.key === key)?.node ?? null
