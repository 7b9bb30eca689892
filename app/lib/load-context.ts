import type { Db } from "#db/client.server.ts";
import type { Logger } from "./logger.server.ts";

declare module "@remix-run/server-runtime" {
  /** What the server in front hands to every loader and action. */
  interface AppLoadContext {
    db: Db;
    /** Allows this answer's own scripts and styles; another for each answer. */
    nonce: string;
    /** The visitor's address, read past as many proxies as are trusted. */
    clientAddress: string;
    /** Seconds until this network may ask again, where it has asked for public pages too often; else null. */
    retryAfter: number | null;
    /** Many answers come from this network just now, so one more has to prove some work; see answer-limit.ts. */
    isCrowded: boolean;
    /** The configured address of this instance without a slash at its end; every absolute link starts with it. */
    publicUrl: string;
    /** Where uploads are kept. */
    dataDir: string;
    /** Aborted when the visitor hangs up. `request.signal` is not: it stops firing once it was garbage collected. */
    signal: AbortSignal;
    logger: Logger;
  }
}
