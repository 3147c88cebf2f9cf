import type { Services } from "#app/platform/services.server.ts";

// What the server in app/entry/serve.ts hands to every loader and action.
declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    services: Services;
    /** Of this answer's content security policy. */
    nonce: string;
    requestId: string;
    /** Where the request came from, for throttling and the audit log. */
    address: string;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
