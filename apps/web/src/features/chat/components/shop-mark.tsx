import { cn } from '@frontdesk/ui/cn'

const sizes = {
  sm: 'size-7 rounded-lg text-[0.8125rem]',
  md: 'size-9 rounded-[0.625rem] text-[0.9375rem]',
  lg: 'size-12 rounded-2xl text-xl',
}

/** The shop's initial on its colour. Decorative. */
export const ShopMark = ({ shopName, size = 'md', className }: { shopName: string; size?: keyof typeof sizes; className?: string }) => (
  <span
    aria-hidden="true"
    className={cn('inline-grid shrink-0 place-items-center bg-accent font-semibold text-on-accent select-none', sizes[size], className)}
  >
    {[...shopName].slice(0, 1).join('').toUpperCase()}
  </span>
)
