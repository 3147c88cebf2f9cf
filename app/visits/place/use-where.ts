import { useEffect, useState } from "react";
import { askWhere, type Asked, type Compass } from "#app/visits/place/ask.ts";

/** False until the page's script runs: without one there is nobody to ask. */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}

/** Asks this browser once, under a key of its own. */
export function askHere(): Promise<Asked> {
  // crypto.randomUUID is only there behind TLS; here as elsewhere a key need not be secret.
  return askWhere(compassHere(), `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`);
}

function compassHere(): Compass {
  return { secure: window.isSecureContext, allowed: isAllowed(document), geolocation: "geolocation" in navigator ? navigator.geolocation : null };
}

/** Only Chromium holds a page to what its headers deny, and only Chromium tells. */
function isAllowed(page: Document & { readonly featurePolicy?: { allowsFeature(name: string): boolean } }): boolean {
  return page.featurePolicy?.allowsFeature("geolocation") ?? true;
}
