import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger } from "pino";

// Named here so that a value under such a key is masked wherever somebody logs it.
const SECRET_KEYS = [
  "password",
  "currentPassword",
  "newPassword",
  "token",
  "secret",
  "cookie",
  "authorization",
];

/** A logger that writes one JSON object a line (so that no text of a visitor can start a line of its own), secrets masked. */
export function createLogger(level: string, name: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: "[masked]" },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error's own words only: drivers attach whole rows ("Key (email)=(…) already exists") to the object. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}

const TOKEN_SEGMENT = /\/[\w-]{40,}(?=\/|\.|$)/g;

/** The path of an address as it may be logged: without its query, and with tokens masked. */
export function maskUrl(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).slice(0, 500).replace(TOKEN_SEGMENT, "/[masked]");
}
