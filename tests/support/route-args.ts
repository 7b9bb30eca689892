import type { LoaderFunctionArgs } from "@remix-run/node";
import { createLogger } from "#app/lib/logger.server.ts";
import type { Db } from "#db/client.server.ts";

export const publicUrl = "http://localhost:4000";

interface Asked {
  params?: Record<string, string>;
  /** Posted as a form; a list is posted as one pair each. Without it the request is a GET. */
  form?: Record<string, string | string[]>;
  cookie?: string;
}

/** What the server in front hands to a loader or an action for one request. */
export function routeArgs(
  db: Db,
  path: string,
  { params = {}, form, cookie = "" }: Asked = {},
): LoaderFunctionArgs {
  // Asked for from one of our own pages, as browsers before 2023 say it.
  const headers: Record<string, string> = { Cookie: cookie, Accept: "text/html", Referer: `${publicUrl}/` };
  const pairs = Object.entries(form ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  const request =
    form === undefined
      ? new Request(publicUrl + path, { headers })
      : new Request(publicUrl + path, { method: "POST", headers, body: new URLSearchParams(pairs) });
  const context = {
    db,
    nonce: "nonce",
    clientAddress: "127.0.0.1",
    retryAfter: null,
    isCrowded: false,
    publicUrl,
    dataDir: "",
    signal: new AbortController().signal,
    logger: createLogger("silent", "web"),
  };
  return { request, params, context };
}
