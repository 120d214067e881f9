import { cn } from '@frontdesk/ui/cn'
import { Table, TableCell, TableHead, TableRow } from '@frontdesk/ui/table'
import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** For head and cells alike: width, alignment, from which page width on the column is shown. */
  className?: string
}

type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table of rows. A link in the first cell with `after:absolute after:inset-0` makes its whole row a target. */
export const DataTable = <Row,>({ label, columns, rows, rowKey }: DataTableProps<Row>) => (
  <Table label={label}>
    <thead className="max-md:sr-only">
      <tr>
        {columns.map((column) => (
          <TableHead key={column.id} className={column.className}>
            {column.header}
          </TableHead>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} className="relative">
          {columns.map((column) => (
            <TableCell key={column.id} className={cn('md:h-12 md:py-1', column.className)}>
              {column.cell(row)}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </tbody>
  </Table>
)
