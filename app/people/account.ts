/** A sign-in name as it is stored: full-width letters (a Chinese keyboard's) narrowed, lower case, no space around. */
export function normalAccount(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** 2 to 32 letters, digits, dots and hyphens, beginning with a letter or digit. */
export function isAccount(account: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,31}$/.test(account);
}
