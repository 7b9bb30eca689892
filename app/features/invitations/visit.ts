import { isbot } from "isbot";

/** Whether somebody looks at a page: not a program that says it is one, nor a browser that only loads ahead. */
export function isVisit({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  const ahead = /prefetch|preview/.test(`${headers.get("Sec-Purpose")} ${headers.get("Purpose")}`);
  return method === "GET" && !ahead && !isbot(headers.get("User-Agent"));
}
