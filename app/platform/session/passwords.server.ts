import { hash, verify } from "@node-rs/argon2";
import { randomBytes } from "node:crypto";
import type { Result } from "#app/core/result.ts";
import { createTurnstile } from "#app/platform/turnstile.ts";

/** argon2id; one call costs about 19 MiB and some tens of milliseconds of one core. */
export type Argon = {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
};

export type Passwords = {
  /** Work with argon2 in its turn. Refuses `overloaded` when too many are waiting. */
  inTurn<T>(work: (argon: Argon) => Promise<T>): Promise<Result<T>>;
  /** A hash that no password fits, made once: what a sign-in to an unknown account is checked against. */
  decoy(): Promise<string>;
};

// OWASP's figures (19 MiB, two passes, one lane); argon2id is the library's default kind.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Composed and decomposed forms of one letter are one password. */
const normal = (password: string) => password.normalize("NFC");

export const argon2id: Argon = {
  hash: (password) => hash(normal(password), COST),
  verify: (encoded, password) => verify(encoded, normal(password)),
};

/** At most two hashes at once and fifty waiting, since more would starve every other request of cores, memory and its turn. */
export function createPasswords(argon: Argon = argon2id, limits = { atOnce: 2, waiting: 50 }): Passwords {
  const turnstile = createTurnstile(limits);
  let decoy: Promise<string> | null = null;
  return {
    inTurn: (work) => turnstile.enter(() => work(argon)),
    decoy() {
      decoy ??= argon.hash(randomBytes(24).toString("base64url"));
      return decoy;
    },
  };
}
