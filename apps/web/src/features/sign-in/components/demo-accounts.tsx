import { Avatar } from '@frontdesk/ui/avatar'
import { Badge } from '@frontdesk/ui/badge'

export type DemoAccount = { email: string; name: string; role: 'viewer' | 'agent' | 'admin'; password: string }

const what: Record<DemoAccount['role'], string> = {
  admin: 'Everything',
  agent: 'Inbox and console',
  viewer: 'Reads the console',
}

/** The demo shop's staff; a press fills the form. */
export const DemoAccounts = ({ accounts, onPick }: { accounts: readonly DemoAccount[]; onPick: (account: DemoAccount) => void }) => (
  <section aria-labelledby="demo-accounts" className="flex flex-col gap-2.5">
    <h2 id="demo-accounts" className="text-center text-[0.8125rem] text-muted">
      Demo shop: pick an account to fill the form
    </h2>
    <ul className="flex flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      {accounts.map((account) => (
        <li key={account.email} className="border-b border-line last:border-b-0">
          <button
            type="button"
            onClick={() => onPick(account)}
            className="flex w-full items-center gap-3 px-3.5 py-2.5 text-start transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            <Avatar name={account.name} />
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm font-medium text-ink">{account.name}</span>
              <span className="block truncate text-xs text-muted">{account.email}</span>
            </span>
            <span className="flex flex-col items-end gap-0.5">
              <Badge tone={account.role === 'admin' ? 'accent' : 'neutral'}>{account.role}</Badge>
              <span className="text-[0.6875rem] text-subtle">{what[account.role]}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  </section>
)
