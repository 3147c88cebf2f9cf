import { sha256Hex } from "#app/core/text/hash.ts";

/**
 * The replies of a beat in the order a sitting shows them: sorted by sha-256 of (seed, beat, turn, reply id), so that
 * the order is fixed for a sitting, differs between sittings, and a reply that closes does not move the others.
 */
export function inSeededOrder<T extends { readonly id: string }>(
  replies: readonly T[],
  seed: string,
  beat: string,
  turn: number,
): T[] {
  return replies
    .map((reply) => ({ reply, key: sha256Hex(`${seed}\n${beat}\n${turn}\n${reply.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ reply }) => reply);
}
