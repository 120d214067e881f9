import type { BadgeProps } from '@frontdesk/ui/badge'

/** How a value of a closed set reads on the page: its name, its colour, and one sentence for who meets it first. */
export type Label = { text: string; tone: NonNullable<BadgeProps['tone']>; hint: string }
