import { Button } from '@frontdesk/ui/button'
import { Menu, MenuGroup, MenuItem } from '@frontdesk/ui/menu'
import { FileDown } from 'lucide-react'
import { formats } from './formats.ts'

/** Downloads everything that is taught, in one of the formats. */
export const ExportMenu = () => (
  <Menu
    className="w-72"
    trigger={
      <Button size="sm">
        <FileDown aria-hidden="true" />
        <span className="max-sm:sr-only">Export</span>
      </Button>
    }
  >
    <MenuGroup label="Download all intents and entities as">
      {formats.map(({ format, text, hint }) => (
        <MenuItem key={format} render={<a href={`/api/nlu/export?format=${format}`} download />}>
          <span>
            <span className="block">{text}</span>
            <span className="block text-xs text-muted">{hint}</span>
          </span>
        </MenuItem>
      ))}
    </MenuGroup>
  </Menu>
)
