/** Shows that the assistant is working on an answer. */
export const TypingRow = () => (
  <li className="mt-4 flex items-center justify-end gap-2 text-xs text-muted sm:pe-9.5">
    The assistant is answering
    <span aria-hidden="true" className="flex gap-1">
      {[0, 150, 300].map((delayMs) => (
        <span key={delayMs} className="size-1.5 animate-dot rounded-full bg-subtle" style={{ animationDelay: `${delayMs}ms` }} />
      ))}
    </span>
  </li>
)
