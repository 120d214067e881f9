'use client'
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

type TabsProps = {
  label: string
  value: string
  onValueChange: (value: string) => void
  tabs: readonly { value: string; label: ReactNode }[]
  className?: string
  /** `TabPanel`s, one per tab. */
  children?: ReactNode
}

/** A row of tabs with a sliding mark, and the panels under it. */
export const Tabs = ({ label, value, onValueChange, tabs, className, children }: TabsProps) => (
  <Base.Root
    value={value}
    onValueChange={(next: unknown) => onValueChange(String(next))}
    className={cn('flex min-h-0 flex-col', className)}
  >
    <Base.List aria-label={label} className="relative z-0 flex shrink-0 gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Base.Tab
          key={tab.value}
          value={tab.value}
          className="flex h-9 items-center gap-1.5 rounded-t-md px-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-muted transition-colors hover:text-ink focus-visible:outline-offset-[-2px] data-active:text-ink"
        >
          {tab.label}
        </Base.Tab>
      ))}
      <Base.Indicator className="absolute bottom-0 start-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-accent transition-[translate,width] duration-150 rtl:start-auto rtl:left-0" />
    </Base.List>
    {children}
  </Base.Root>
)

export const TabPanel = ({ value, className, children }: { value: string; className?: string; children: ReactNode }) => (
  <Base.Panel value={value} className={cn('min-h-0 flex-1', className)}>
    {children}
  </Base.Panel>
)
