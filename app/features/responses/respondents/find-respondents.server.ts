import { findStanding, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { LinkNeededError } from "#app/features/surveys/settings/link-needed.error.ts";
import type { Db } from "#db/client.server.ts";
import { takeTokenHashes } from "../anonymous/anonymous-tokens.repository.server.ts";
import { ForgedLinkError, UsedLinkError } from "../response.errors.ts";
import { selectIdsByKey } from "../responses.repository.server.ts";

/** What a submission says of who gave it. */
export interface SaidRespondent {
  idempotencyKey: string;
  /** The customer of a personal link. */
  personalId: string | null;
  /** The hash of the one-time token that an anonymous survey was opened with; null on the open link. */
  tokenHash: string | null;
  /** The address that was given to be known by. */
  email: string | null;
}

/**
 * Whose answer it is, null for nobody's, and the customer merged into them whose link or address it came by; or why there
 * is none.
 */
export type Respondent = { customerId: string | null; cameFor: string | null } | { error: Error };

/**
 * Whose answer each submission (at most 100, of one survey) is: a personal link names the customer, else the address that
 * was given for this purpose, else nobody. A one-time token is used up by the first that brings it. With
 * `onlyByLink` whoever brings neither is refused, and made no customer.
 */
export async function findRespondents(
  trx: Db,
  surveyId: string,
  submissions: readonly SaidRespondent[],
  { onlyByLink }: { onlyByLink: boolean },
): Promise<Respondent[]> {
  const lacksLink = ({ personalId, tokenHash }: SaidRespondent) =>
    onlyByLink && personalId === null && tokenHash === null;
  // The link of somebody who was merged since leads to the record that they are part of.
  const known = await findStanding(trx, [
    ...new Set(submissions.flatMap(({ personalId }) => personalId ?? [])),
  ]);
  const admitted = await admitTokens(trx, surveyId, submissions);
  const asking = submissions.filter(
    (said) => said.personalId === null && said.email !== null && !lacksLink(said),
  );
  const resolved =
    asking.length === 0
      ? []
      : await resolveCustomers(
          trx,
          asking.map(({ email }) => ({ email })),
        );
  const byEmail = new Map(asking.map((submission, index) => [submission, resolved[index] ?? null]));
  return submissions.map((submission): Respondent => {
    const { personalId, tokenHash } = submission;
    if (lacksLink(submission)) return { error: new LinkNeededError() };
    if (tokenHash !== null && !admitted.has(submission)) return { error: new UsedLinkError() };
    if (personalId !== null && !known.has(personalId)) return { error: new ForgedLinkError() };
    if (personalId !== null) {
      const customerId = known.get(personalId) ?? null;
      return { customerId, cameFor: customerId === personalId ? null : personalId };
    }
    const customer = byEmail.get(submission);
    return { customerId: customer?.id ?? null, cameFor: customer?.cameFor ?? null };
  });
}

/** Which submissions a one-time token lets in; what was stored already needs none. */
async function admitTokens<Submission extends Pick<SaidRespondent, "idempotencyKey" | "tokenHash">>(
  trx: Db,
  surveyId: string,
  submissions: readonly Submission[],
): Promise<Set<Submission>> {
  const bringing = submissions.filter(({ tokenHash }) => tokenHash !== null);
  if (bringing.length === 0) return new Set();
  const stored = await selectIdsByKey(
    trx,
    surveyId,
    bringing.map(({ idempotencyKey }) => idempotencyKey),
  );
  const first = new Map<string, Submission>();
  for (const submission of bringing) {
    const { idempotencyKey, tokenHash } = submission;
    if (tokenHash === null || stored.has(idempotencyKey) || first.has(tokenHash)) continue;
    first.set(tokenHash, submission);
  }
  const taken = await takeTokenHashes(trx, surveyId, [...first.keys()]);
  return new Set([...first].flatMap(([hash, submission]) => (taken.has(hash) ? [submission] : [])));
}
