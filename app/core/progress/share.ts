/** How often something went well: `clean` of `n` times, and between which shares (0-1) the true one lies with 90%. */
export type Share = { readonly clean: number; readonly n: number; readonly share: number; readonly low: number; readonly high: number };

/** Two-sided 90% of the normal distribution. */
const Z90 = 1.644854;

/**
 * A share and its interval: centre (p + z²/2n) / (1 + z²/n), half width z / (1 + z²/n) · √(p(1 − p)/n + z²/4n²), p = clean / n.
 * Edge: n = 0 has no share, which is a bug of who asks and throws RangeError.
 * Source: E. B. Wilson, JASA 22 (1927) 209-212; tested with the values of R. G. Newcombe, Statist. Med. 17 (1998) 857-872, method 3.
 */
export function shareOf(clean: number, n: number, z = Z90): Share {
  if (n < 1 || clean < 0 || clean > n) throw new RangeError(`${clean} of ${n} is no share`);
  const share = clean / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { clean, n, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
