import { Dialog } from '@frontdesk/ui/dialog'
import { Kbd } from '@frontdesk/ui/kbd'
import { Switch } from '@frontdesk/ui/switch'

export type KeyGroup = { title: string; rows: readonly { keys: readonly string[]; text: string }[] }

type KeysDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly KeyGroup[]
  /** Whether single keys act, and how to change that. */
  keys: boolean
  onKeys: (on: boolean) => void
}

const Keys = ({ title, rows }: KeyGroup) => (
  <section className="flex flex-col gap-1">
    <h3 className="text-xs font-medium text-muted">{title}</h3>
    <dl className="flex flex-col divide-y divide-line">
      {rows.map((row) => (
        <div key={row.text} className="flex items-center justify-between gap-4 py-1.5 text-sm">
          <dt className="text-ink">{row.text}</dt>
          <dd className="flex gap-1">
            {row.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

/** The keys of a page, and the switch that turns single ones off. */
export const KeysDialog = ({ open, onOpenChange, groups, keys, onKeys }: KeysDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" description="They never act while you are writing.">
    <div className="flex flex-col gap-5">
      <div className="flex items-center justify-between gap-4 rounded-lg border border-line bg-sunken/60 px-3.5 py-2.5">
        <p className="text-sm text-ink">
          Single-key shortcuts
          <span className="block text-xs text-muted">Switch them off if you use speech input or press keys by accident.</span>
        </p>
        <Switch label="Single-key shortcuts" checked={keys} onCheckedChange={onKeys} />
      </div>
      {groups.map((group) => (
        <Keys key={group.title} {...group} />
      ))}
    </div>
  </Dialog>
)
