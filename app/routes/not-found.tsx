import { open, refusal } from "#app/platform/guard.server.ts";

/** Any address that means nothing; the page for it is the root's error boundary. */
export const loader = open(() => {
  throw refusal(404, "Not Found");
});

export const action = loader;

export default function NotFound() {
  return null;
}
