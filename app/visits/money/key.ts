/** Of a visit's fee there is one row, under this. */
export function feeKey(visitId: string): string {
  return `fee:${visitId}`;
}
