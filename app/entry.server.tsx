import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { maskUrl } from "./lib/logger.server.ts";
import { NonceContext } from "./lib/nonce.ts";

/** How the server in front answers an expected failure that a loader or action let escape. */
export { toResponse } from "./lib/http.server.ts";

const RENDER_TIMEOUT_MS = 10_000;

/** Renders a page in one piece: no loader defers data, and a failure half way can still become a proper answer. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, signal }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>
    );
    const timer = setTimeout(() => abort(new Error("The page took too long to render")), RENDER_TIMEOUT_MS);
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        headers.set("Content-Type", "text/html; charset=utf-8");
        pipe(gather((body) => resolve(new Response(body, { headers, status }))));
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
    signal.addEventListener("abort", () => abort(signal.reason), { once: true });
  });
}

/** Takes a page in the small pieces React writes and gives it away whole. */
function gather(give: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece, _encoding, done) {
      pieces.push(piece);
      done();
    },
    final(done) {
      give(new Uint8Array(Buffer.concat(pieces)));
      done();
    },
  });
}

/** Logs what no loader or action expected; a visitor who hung up is no error. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  // An address without a page, a method no route takes: the visitor's errors, which the request log shows.
  if (context.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.logger.error({ err: error, path: maskUrl(new URL(request.url).pathname) }, "unexpected error");
}
