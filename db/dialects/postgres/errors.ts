import { ExpectedError } from "#app/lib/errors.ts";

/** An ExpectedError that says why no connection could be made, else the error itself; `address` holds no password. */
export function explainConnecting(error: unknown, address: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = String(error).includes("timeout") ? reasons.get("ETIMEDOUT") : reasons.get(code);
  return reason === undefined
    ? error
    : new ExpectedError(`Cannot use ${address}: ${reason}`, { cause: error });
}

const check = "Check DATABASE_URL.";
const reasons = new Map([
  ["ECONNREFUSED", `no database server answers there. Start it, or correct DATABASE_URL.`],
  ["ENOTFOUND", `no machine of that name is known. ${check}`],
  ["EAI_AGAIN", `the machine's name cannot be looked up now. ${check}`],
  ["EHOSTUNREACH", `that machine cannot be reached. ${check}`],
  ["ENETUNREACH", `that machine cannot be reached. ${check}`],
  ["ETIMEDOUT", `that machine does not answer. ${check}`],
  ["3D000", `the server has no database of that name. Create it, or correct DATABASE_URL.`],
  ["53300", "the server has no connection left. Raise its max_connections, or try again later."],
  ["57P03", "the server is starting or stopping. Try again."],
  ["28P01", `the server refused the user or the password. ${check}`],
  ["28000", `the server refused the user. ${check}`],
]);
