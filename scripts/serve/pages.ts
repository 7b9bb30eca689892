import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as IncomingRequest, Response as OutgoingResponse, RequestHandler } from "express";
import { limitedBody, maxBodyBytes } from "./body-limit.ts";
import { buildsByPlace } from "./builds-by-place.ts";
import { withExpectedErrors } from "./expected-errors.ts";

/** What is the same for every request. */
export type SharedContext = Pick<AppLoadContext, "db" | "publicUrl" | "dataDir" | "logger">;

/** Every page of Earshot, through Remix. */
export function pages(
  loadBuild: () => Promise<ServerBuild>,
  mode: "production" | "development",
  shared: SharedContext,
): RequestHandler {
  // While developing each change is another build; preparing the routes of one is worth doing once.
  const partFor = remembered((build: ServerBuild) => buildsByPlace(withExpectedErrors(build)));
  const handlerOf = remembered((part: ServerBuild) => createRequestHandler(part, mode));
  return (request, response, next) => {
    // Two, because Node holds on to the one a Request is made with, and to all that listens to it, until the Request is
    // collected: with a listener that knows the Request, as rendering has, neither ever would be.
    const hungUp = new AbortController();
    const ended = new AbortController();
    response.on("close", () => {
      if (response.writableFinished) return;
      const reason = new Error("The visitor hung up.");
      hungUp.abort(reason);
      ended.abort(reason);
    });
    const answer = async () => {
      const handle = handlerOf(partFor(await loadBuild())(request.path));
      const { nonce, clientAddress, retryAfter, isCrowded } = response.locals;
      const own = { nonce, clientAddress, retryAfter, isCrowded, signal: hungUp.signal };
      const context: AppLoadContext = { ...shared, ...own };
      await send(response, await handle(toWebRequest(request, shared.publicUrl, ended.signal), context));
    };
    answer().catch((error: unknown) => {
      if (hungUp.signal.aborted) return;
      next(error);
    });
  };
}

/** Makes something of each build it is given, once. */
function remembered<Made>(make: (build: ServerBuild) => Made): (build: ServerBuild) => Made {
  const made = new WeakMap<ServerBuild, { value: Made }>();
  return (build) => {
    const known = made.get(build) ?? { value: make(build) };
    made.set(build, known);
    return known.value;
  };
}

// Remix builds addresses from these and compares them with Origin; both were settled by the checks in front.
const SETTLED_HEADERS = new Set(["host", "origin", "forwarded", "x-forwarded-host", "x-forwarded-proto"]);

/** The request as Remix reads it: its address starts with the configured one, whatever the visitor sent as Host. */
function toWebRequest(request: IncomingRequest, publicUrl: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(":") || SETTLED_HEADERS.has(name)) continue;
    for (const single of Array.isArray(value) ? value : [value]) headers.append(name, single);
  }
  headers.set("host", new URL(publicUrl).host);
  // Appended as text: resolved as a reference, a path such as "//evil" would name another host.
  const url = new URL(publicUrl + request.originalUrl);
  // How an older Remix asked for data, past the page and its headers; nothing of ours asks so.
  if (url.searchParams.has("_data")) url.searchParams.delete("_data");
  const { method } = request;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
  const body = createReadableStreamFromReadable(limitedBody(request, maxBodyBytes(request.path)));
  const init: RequestInit & { duplex: "half" } = { method, headers, signal, body, duplex: "half" };
  return new Request(url, init);
}

async function send(response: OutgoingResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const name of new Set(answer.headers.keys())) {
    response.setHeader(
      name,
      name === "set-cookie" ? answer.headers.getSetCookie() : (answer.headers.get(name) ?? ""),
    );
  }
  // Browsers let the policy decide where it says who may frame a page; older ones would still read "DENY".
  if (/frame-ancestors (?!'none')/.test(answer.headers.get("Content-Security-Policy") ?? "")) {
    response.removeHeader("X-Frame-Options");
  }
  if (answer.status === 503 && !response.hasHeader("Retry-After")) response.setHeader("Retry-After", "5");
  if (answer.body === null) response.end();
  else if (isPage(answer)) response.end(Buffer.from(await answer.arrayBuffer()));
  else await sendBody(response, answer.body);
}

/**
 * A page or the data of one, which are made whole before they are sent: written at once they are compressed in one go,
 * where each of forty pieces would be handed to another thread and back.
 */
function isPage({ headers }: Response): boolean {
  return /^text\/(?:html|x-script)\b/.test(headers.get("Content-Type") ?? "");
}

/** Piece by piece at the visitor's pace: a large export must not pile up in memory, nor go on when nobody reads it. */
async function sendBody(response: OutgoingResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  let goOn = () => {};
  // Listening once: compression passes "drain" on to its own stream, from which no listener comes off again.
  for (const event of ["drain", "close"]) response.on(event, () => goOn());
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (response.destroyed) throw new Error("The visitor hung up.");
      if (response.write(value)) continue;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
    response.end();
  } catch (error) {
    await reader.cancel(error);
    throw error;
  }
}
