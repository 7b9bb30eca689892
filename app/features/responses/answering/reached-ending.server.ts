import { z } from "zod";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { type ResponseStatus, responseStatuses } from "../response-channels.ts";

const PURPOSE = "reached-ending";

/** Where an answer ended, without whose it is. */
export interface ReachedEnding {
  version: number;
  status: ResponseStatus;
  endingId: string | null;
}

const saidSchema = z.object({
  version: z.coerce.number().int().positive(),
  status: z.enum(responseStatuses),
  ending: z.string().max(100).default(""),
  reached: z.string().max(100),
});

/**
 * An ending as an address says it, signed: who makes up an address is shown no code or words that only those get who
 * reached them by their answers.
 */
export async function endingInAddress(
  db: Db,
  surveyId: string,
  { version, status, endingId }: ReachedEnding,
): Promise<Record<"version" | "status" | "ending" | "reached", string>> {
  const ending = endingId ?? "";
  const reached = sign(
    await getSigningSecret(db),
    PURPOSE,
    JSON.stringify([surveyId, version, status, ending]),
  );
  return { version: String(version), status, ending, reached };
}

/** The ending that an address says; undefined for one that was not made here for this survey. */
export async function endingByAddress(
  db: Db,
  surveyId: string,
  parameters: URLSearchParams,
): Promise<ReachedEnding | undefined> {
  const said = saidSchema.safeParse(Object.fromEntries(parameters));
  if (!said.success) return undefined;
  const { version, status, ending, reached } = said.data;
  const text = JSON.stringify([surveyId, version, status, ending]);
  if (!verify(await getSigningSecret(db), PURPOSE, text, reached)) return undefined;
  return { version, status, endingId: ending === "" ? null : ending };
}
