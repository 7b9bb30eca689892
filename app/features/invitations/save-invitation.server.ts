import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { findKnownCustomers } from "#app/features/customers/customers.service.server.ts";
import { findAnswered } from "#app/features/responses/responses.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { deleteAddresses, insertAddresses } from "./addresses.repository.server.ts";
import { decodeList } from "./decode-list.server.ts";
import { audienceOf, type Invitation, type InvitationForm, tellsBack } from "./invitation.schema.ts";
import { insertInvitation, updateInvitation } from "./invitations.repository.server.ts";
import { type ListedAddress, readList } from "./read-list.ts";

/** Who does something to a mailing. */
export interface Author {
  id: string;
  name: string;
}

const MOST_ADDRESSES = 20_000;
const CHUNK = 500;

/** Keeps a new mailing as a draft; nothing is sent. Throws InvalidInputError (field "list") for a list without an address. */
export async function createInvitation(
  db: Db,
  author: Author,
  surveyId: string,
  form: InvitationForm,
  file: Uint8Array | null,
): Promise<string> {
  await refuseAnonymous(db, surveyId, form);
  const list = form.audience === "list" ? readRows(form.list, file) : [];
  const id = newId();
  const { subject, text, reminderDays } = form;
  const reminders = remindersOf(form);
  await db.transaction().execute(async (trx) => {
    const createdAt = nowIso();
    await insertInvitation(
      trx,
      {
        ...{ id, surveyId, state: "draft", audience: audienceOf(form), message: { subject, text } },
        ...{ reminders, reminderDays, sendAt: null, gathered: false, gatheredTo: null },
        ...{ createdAt, startedAt: null },
      },
      author.id,
    );
    await keepList(trx, id, list);
    await recordAudit(trx, author, {
      action: "survey-invitation.drafted",
      subjectType: "survey",
      subjectId: surveyId,
      detail: { subject },
    });
  });
  return id;
}

/** Changes a draft. A list that is left empty stays the one that was given before. */
export async function saveInvitation(
  db: Db,
  { id, surveyId }: Pick<Invitation, "id" | "surveyId">,
  form: InvitationForm,
  file: Uint8Array | null,
  hadList: boolean,
): Promise<void> {
  await refuseAnonymous(db, surveyId, form);
  const given = file !== null || form.list.trim() !== "";
  const wantsList = form.audience === "list";
  const list = wantsList && (given || !hadList) ? readRows(form.list, file) : null;
  const { subject, text, reminderDays } = form;
  const reminders = remindersOf(form);
  await db.transaction().execute(async (trx) => {
    const change = { audience: audienceOf(form), message: { subject, text }, reminders, reminderDays };
    if (!(await updateInvitation(trx, id, ["draft"], change, nowIso()))) {
      throw new ConflictError("This mailing was sent meanwhile, so it cannot be changed any more.");
    }
    if (list === null && wantsList) return;
    await deleteAddresses(trx, id);
    await keepList(trx, id, list ?? []);
  });
}

/** Nobody is reminded of what was only told. */
function remindersOf(form: InvitationForm): number {
  return tellsBack(audienceOf(form)) ? 0 : form.reminders;
}

async function refuseAnonymous(db: Db, surveyId: string, form: InvitationForm): Promise<void> {
  if (!tellsBack(audienceOf(form)) || !(await findAnswered(db, surveyId)).anonymous) return;
  const message = "The survey is anonymous: nobody knows who answered it, so nobody can be written to.";
  throw new InvalidInputError(message, new Map([["audience", message]]));
}

function readRows(typed: string, file: Uint8Array | null): ListedAddress[] {
  const rows = readList(file === null ? typed : decodeList(file));
  const refuse = (message: string) => new InvalidInputError(message, new Map([["list", message]]));
  if (rows.length === 0) throw refuse("Expected at least one address, typed here or in a file.");
  if (rows.length > MOST_ADDRESSES) {
    throw refuse("Expected at most 20,000 addresses. Import them as customers, then choose their segment.");
  }
  if (rows.every(({ problem }) => problem !== null)) {
    const first = rows[0];
    throw refuse(`No row holds an address. Line ${first?.line}: ${first?.problem}`);
  }
  return rows;
}

async function keepList(trx: Db, id: string, list: readonly ListedAddress[]): Promise<void> {
  for (let start = 0; start < list.length; start += CHUNK) {
    const rows = list.slice(start, start + CHUNK);
    const known = await findKnownCustomers(
      trx,
      rows.map(({ address, problem }) => ({ email: problem === null ? address : null })),
    );
    await insertAddresses(
      trx,
      id,
      rows.map((row, index) => ({ ...row, id: newId(), customerId: known[index] ?? null })),
    );
  }
}
