import { type ArgType, type ColumnType, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** Values between Prisma and SQLite, stored exactly as Prisma's own adapter stores them (dates as ISO text, +00:00). */

const declared: Readonly<Record<string, ColumnType>> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  BLOB: ColumnTypeEnum.Bytes,
  JSONB: ColumnTypeEnum.Json,
};

/** The column's type by its declaration; null for an expression, whose values must tell. */
export function declaredType(name: string | null): ColumnType | null {
  return declared[name?.toUpperCase() ?? ""] ?? null;
}

/** Fills the types that no declaration gives from the first value that is not null. */
export function columnTypes(types: readonly (ColumnType | null)[], rows: unknown[][]): ColumnType[] {
  return types.map((type, column) => {
    if (type !== null) return type;
    return valueType(rows.find((row) => row[column] !== null)?.[column]);
  });
}

function valueType(value: unknown): ColumnType {
  if (typeof value === "string") return ColumnTypeEnum.Text;
  if (typeof value === "bigint") return ColumnTypeEnum.Int64;
  if (typeof value === "number") return ColumnTypeEnum.UnknownNumber;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}

/** Changes the rows in place: SQLite gives every integer as a bigint, Prisma wants numbers while they are exact. */
export function adaptRows(rows: unknown[][], types: readonly ColumnType[]): void {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (typeof value === "bigint") row[column] = adaptInteger(value, types[column]);
    }
  }
}

function adaptInteger(value: bigint, type: ColumnType | undefined): number | string {
  const number = Number(value);
  if (type === ColumnTypeEnum.DateTime) return new Date(number).toISOString();
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** One argument as SQLite takes it. */
export function adaptArgument(value: unknown, type: ArgType | undefined): unknown {
  if (typeof value === "string") return adaptText(value, type);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return storedDate(value);
  return value;
}

function adaptText(value: string, type: ArgType | undefined): unknown {
  switch (type?.scalarType) {
    case "int":
      return Number.parseInt(value, 10);
    case "float":
    case "decimal":
      return Number.parseFloat(value);
    case "bigint":
      return BigInt(value);
    case "datetime":
      return storedDate(new Date(value));
    case "bytes":
      return Buffer.from(value, "base64");
    default:
      return value;
  }
}

function storedDate(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}
