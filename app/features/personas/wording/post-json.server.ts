import { type LookupAddress, type LookupAllOptions, lookup as resolve } from "node:dns";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isThisMachine } from "./endpoint.ts";
import { isReachable } from "./reachable-address.server.ts";

/** What an asked service did not do, as a sentence for people. */
export class ServiceError extends Error {}

type LookupAll = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

interface Asked {
  url: URL;
  body: string;
  /** Sent as a bearer token; null for a service that asks for none. */
  key: string | null;
  /** For everything together, from the connection to the last byte. */
  timeoutMs: number;
  mostBytes: number;
  ownNetwork: boolean;
  signal?: AbortSignal;
}

/**
 * Posts JSON to a service and gives the text it answers with. The network address is checked when the connection is made,
 * so that a name cannot lead elsewhere meanwhile; redirects are refused; size and time end whatever does not end. Throws
 * ServiceError with what went wrong.
 */
export async function postJson({ signal, ...asked }: Asked): Promise<string> {
  const late = AbortSignal.timeout(asked.timeoutMs);
  const stop = signal ? AbortSignal.any([late, signal]) : late;
  try {
    return await receive(await send(asked, stop), asked.mostBytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ServiceError) throw error;
    if (late.aborted)
      throw new ServiceError(
        `The service did not finish its answer within ${asked.timeoutMs / 1000} seconds.`,
      );
    const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
    throw new ServiceError(`The service could not be reached (${code}).`);
  }
}

function send(
  { url, body, key, ownNetwork }: Omit<Asked, "signal">,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const allowed = { isNamedMachine: isThisMachine(url.hostname), ownNetwork };
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  // An address in numbers is not looked up, so the check below would not see it.
  if (isIP(literal) !== 0 && !isReachable(literal, allowed)) return Promise.reject(refused());
  const options = {
    method: "POST",
    agent: false,
    signal,
    lookup: checkedLookup(allowed),
    headers: {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
      Accept: "application/json",
      "Accept-Encoding": "identity",
      ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
    },
  } as const;
  return new Promise((take, fail) => {
    const request: ClientRequest =
      url.protocol === "https:" ? httpsRequest(url, options, take) : httpRequest(url, options, take);
    request.on("error", fail);
    request.end(body);
  });
}

function refused(): ServiceError {
  return new ServiceError(
    "The address leads into a network of yours. Say so in the settings if that is meant; this machine itself is asked only as localhost or 127.0.0.1.",
  );
}

/** Looks a name up and gives its addresses only if every one of them may be asked; `resolver` stands in for the system's. */
export function checkedLookup(
  allowed: { isNamedMachine: boolean; ownNetwork: boolean },
  resolver: LookupAll = resolve,
): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [], 0);
      if (addresses.length === 0 || addresses.some(({ address }) => !isReachable(address, allowed)))
        return callback(refused(), [], 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? "", addresses[0]?.family ?? 4);
    });
  };
}

async function receive(response: IncomingMessage, mostBytes: number): Promise<string> {
  const status = response.statusCode ?? 0;
  try {
    if (status >= 300 && status < 400)
      throw new ServiceError("The service sent us elsewhere (a redirect), which is not followed.");
    if (status === 401 || status === 403) throw new ServiceError(`The service refused the key (${status}).`);
    if (status === 404)
      throw new ServiceError("The service knows no chats at this address, or not this model (404).");
    if (status !== 200) throw new ServiceError(`The service answered with the error ${status}.`);
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of response) {
      const piece = Buffer.from(part);
      bytes += piece.length;
      if (bytes > mostBytes) throw new ServiceError("The service answered with far more than was asked for.");
      parts.push(piece);
    }
    return Buffer.concat(parts).toString("utf8");
  } finally {
    response.destroy();
  }
}
