import type { ReactNode } from "react";
import { useReader } from "#app/words/reader.tsx";

type AssignmentTableProps = {
  label: string;
  columns: readonly ("person" | "scenario" | "done" | "state" | "batch")[];
  /** The rows, one for each assignment. */
  children: ReactNode;
};

/** Assignments line by line; on a phone each is a block. */
export function AssignmentTable({ label, columns, children }: AssignmentTableProps) {
  const { t } = useReader();
  return (
    <table aria-label={label} className="mt-3 w-full border-collapse text-left text-ui max-md:block">
      <thead className="border-b border-ink text-note text-quiet max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`assign.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">{children}</tbody>
    </table>
  );
}
