import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { findSuppressed, queueMails } from "#app/features/mail/mail.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectUnknown, updateRowsOfList } from "./addresses.repository.server.ts";
import { type AudienceMember, selectMembersAfter } from "./audience-query.server.ts";
import { type Invitation, tellsBack } from "./invitation.schema.ts";
import { selectInvitationById, updateGathered, updateInvitation } from "./invitations.repository.server.ts";
import { insertPeople, releasePeople } from "./people.repository.server.ts";

/** What a job gives: see JobRun. */
export interface GatheringRun {
  db: Db;
  assertHeld(trx: Db): Promise<void>;
  progress(done: number, total: number | null, note?: string): Promise<void>;
  signal: AbortSignal;
}

const CHUNK = 500;

/**
 * Puts everybody of the audience on the mailing's list, with the reason for those who get no mail, and their mails into
 * the outbox. Each chunk is one transaction that also moves the position, so a killed worker goes on exactly there.
 * Takes those who were not written to off the list of a mailing that was cancelled.
 */
export async function gatherPeople(run: GatheringRun, invitationId: string): Promise<void> {
  let done = 0;
  for (;;) {
    run.signal.throwIfAborted();
    const added = await run.db.transaction().execute(async (trx) => {
      await run.assertHeld(trx);
      const invitation = await selectInvitationById(trx, invitationId);
      if (!invitation) return null;
      if (invitation.state === "cancelled") return releaseChunk(trx, invitation);
      if (invitation.state === "scheduled") await begin(trx, invitation);
      else if (invitation.state !== "running" && invitation.state !== "paused") return null;
      return invitation.gathered ? null : gatherChunk(trx, invitation);
    });
    if (added === null) return;
    done += added;
    await run.progress(done, null, "people");
  }
}

async function begin(trx: Db, { id }: Invitation): Promise<void> {
  const now = nowIso();
  await updateInvitation(trx, id, ["scheduled"], { state: "running", startedAt: now }, now);
}

async function releaseChunk(trx: Db, { id }: Invitation): Promise<number | null> {
  const released = await releasePeople(trx, id, CHUNK, nowIso());
  return released === 0 ? null : released;
}

async function gatherChunk(trx: Db, invitation: Invitation): Promise<number> {
  if (invitation.audience.kind === "list" && invitation.audience.addUnknown) {
    const added = await addCustomers(trx, invitation.id);
    if (added > 0) return added;
  }
  const members = await selectMembersAfter(trx, invitation, invitation.gatheredTo ?? "", CHUNK);
  await addToList(trx, invitation, members);
  const gatheredTo = members.at(-1)?.id ?? invitation.gatheredTo;
  await updateGathered(trx, invitation.id, { gatheredTo, gathered: members.length < CHUNK });
  return members.length;
}

async function addToList(trx: Db, invitation: Invitation, members: readonly AudienceMember[]): Promise<void> {
  const now = nowIso();
  const suppressed = await findSuppressed(
    trx,
    members.flatMap(({ email }) => email ?? []),
  );
  const people = members.map(({ id, email, reason }) => {
    const refusal = reason === "included" ? (suppressed.get(email ?? "") ?? null) : reason;
    const state = refusal === null ? ("queued" as const) : ("left-out" as const);
    return { id: newId(), customerId: id, state, reason: refusal, invited: !tellsBack(invitation.audience) };
  });
  await insertPeople(trx, invitation, people, now);
  const queued = people.filter(({ state }) => state === "queued");
  await queueMails(
    trx,
    queued.map(({ id }) => ({ groupId: invitation.id, refId: id, number: 0, dueAt: now })),
  );
}

/** Makes customers of addresses that nobody is known by, because whoever sends the mailing chose that. */
async function addCustomers(trx: Db, invitationId: string): Promise<number> {
  const rows = await selectUnknown(trx, invitationId, "", CHUNK);
  if (rows.length === 0) return 0;
  const resolved = await resolveCustomers(
    trx,
    rows.map(({ address, name }) => ({ email: address, name })),
  );
  await updateRowsOfList(
    trx,
    rows.map(({ id }, index) => {
      const customerId = resolved[index]?.id ?? null;
      return { id, customerId, problem: customerId === null ? "This address stands for no customer." : null };
    }),
  );
  const customerIds = resolved.flatMap((customer) => customer?.id ?? []);
  if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
  return rows.length;
}
