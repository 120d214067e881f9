'use client'
import { useSyncExternalStore } from 'react'
import type { Outbox } from '../outbox/outbox.ts'
import { outboxStore } from '../outbox/outbox-store.ts'

/** The browser's outbox, as it changes in this tab or another. */
export const useOutbox = (): Outbox => useSyncExternalStore(outboxStore.subscribe, outboxStore.get, outboxStore.getServer)
