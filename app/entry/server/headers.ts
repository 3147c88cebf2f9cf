import { permissionsPolicy } from "#app/platform/permissions-policy.ts";

/** What the security headers depend on. */
export type HeaderWish = {
  /** Random for each answer; scripts without it do not run. */
  readonly nonce: string;
  /** Reached by TLS, directly or through a proxy that is believed. */
  readonly secure: boolean;
  /** Vite's development server injects scripts and styles and keeps a socket open. */
  readonly development: boolean;
};

/** Headers of every answer, assets included. */
export function securityHeaders({ nonce, secure, development }: HeaderWish): Record<string, string> {
  return {
    "Content-Security-Policy": development ? developmentPolicy : contentPolicy(nonce),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": permissionsPolicy(),
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    // React's style={} writes attributes; no rule can be smuggled through one.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'none'";
