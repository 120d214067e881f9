type LegendProps = { entries: readonly { key: string; text: string; meaning: string; color: string; dashes: string }[] }

/** What the lines of a chart stand for. */
export const Legend = ({ entries }: LegendProps) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1.5 px-2 pb-2 text-xs text-ink">
    {entries.map(({ key, text, meaning, color, dashes }) => (
      <li key={key} title={meaning} className="flex items-center gap-2">
        <svg width="26" height="6" aria-hidden="true">
          <line x1="0" y1="3" x2="26" y2="3" stroke={color} strokeWidth="2.5" strokeDasharray={dashes} />
        </svg>
        {text}
      </li>
    ))}
  </ul>
)
