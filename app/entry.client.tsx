import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

const plainFetch = window.fetch;

// Remix hides what failed on the server; the number that finds it in the log is kept for the error page.
window.fetch = async (...request) => {
  const response = await plainFetch(...request);
  const reference = response.headers.get("X-Request-Id");
  if (response.status >= 500 && reference) document.documentElement.dataset.reference = reference;
  return response;
};

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
