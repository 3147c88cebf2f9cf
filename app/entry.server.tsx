import { createReadableStreamFromReadable } from "@remix-run/node";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { withoutGaps } from "#app/platform/gapless.ts";
import { NonceContext } from "#app/ui/nonce.ts";
import { ReferenceContext } from "#app/ui/reference.ts";

const GIVE_UP_MS = 10_000;

/** Renders a whole document. Every script in it carries the nonce of this answer. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId, services }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const page = (
      <NonceContext.Provider value={nonce}>
        <ReferenceContext.Provider value={requestId}>
          <RemixServer context={remix} url={request.url} abortDelay={GIVE_UP_MS} nonce={nonce} />
        </ReferenceContext.Provider>
      </NonceContext.Provider>
    );
    const stream = renderToPipeableStream(page, {
      nonce,
      // Nothing is deferred, so the page goes out whole, to people and robots alike.
      onAllReady() {
        const body = withoutGaps();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
        stream.pipe(body);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        services.log.error({ err: error, requestId }, "a page could not be rendered");
      },
    });
    setTimeout(stream.abort, GIVE_UP_MS).unref();
  });
}

/** What a loader or action did not expect. The reference on the error page is this request's id. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  context.services.log.error({ err: error, requestId: context.requestId }, "unexpected error in a loader or action");
};
