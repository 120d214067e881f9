type ProgressBarProps = {
  label: string /** 0 to 1. */
  share: number /** What is going on, said instead of the bare number. */
  text: string
}

/** How far something has come. */
export const ProgressBar = ({ label, share, text }: ProgressBarProps) => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${text}, ${percent}%`}
      className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
    >
      <span className="block h-full rounded-full bg-accent transition-[width] duration-300" style={{ width: `${percent}%` }} />
    </div>
  )
}
