import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Moved } from "./merge.schema.ts";
import { giveAll, giveBack, inPieces, MOST_RECORDS } from "./owned-rows.repository.server.ts";

type MovedInvitations = Moved["invitations"];

/** Of two places on a list the one where more happened is kept: a mail that was sent is not sent again. */
const weights = new Map([
  ["unsubscribed", 4],
  ["sent", 3],
  ["queued", 2],
  ["held", 2],
  ["bounced", 1],
]);

interface Place {
  id: string;
  customerId: string | null;
  invitationId: string;
  surveyId: string;
  state: string;
  included: number;
}

/**
 * Gives a customer's places on the lists of mailings to another. A customer stands once on each list and is invited to
 * a survey once: of two places on one list the lesser is nobody's, and of two invitations to a survey the lesser counts
 * no more; mails that still wait for such a place are not sent.
 */
export async function moveInvitations(trx: Db, fromId: string, toId: string): Promise<MovedInvitations> {
  const places = await selectPlaces(trx, [fromId, toId]);
  const released = lesserOf(places, toId, ({ invitationId }) => invitationId);
  const invited = places.filter(({ included }) => included === 1);
  const uninvited = idsOf(
    new Set([
      ...released.filter(({ included }) => included === 1),
      ...lesserOf(invited, toId, ({ surveyId }) => surveyId),
    ]),
  );
  await updatePlaces(trx, uninvited, { included: 0 });
  await updatePlaces(trx, idsOf(released), { customer_id: null });
  return {
    releasedFrom: idsOf(released.filter(({ customerId }) => customerId === fromId)),
    releasedTo: idsOf(released.filter(({ customerId }) => customerId === toId)),
    people: await giveAll(trx, "survey_invitation_people", fromId, toId),
    uninvited,
    addresses: await giveAll(trx, "survey_invitation_addresses", fromId, toId),
  };
}

/** Gives back what was moved, as far as it is still with `fromId`, and what was nobody's meanwhile. */
export async function returnInvitations(
  trx: Db,
  moved: MovedInvitations,
  fromId: string,
  toId: string,
): Promise<void> {
  await giveBack(trx, "survey_invitation_people", "id", moved.people, fromId, toId);
  await giveBack(trx, "survey_invitation_addresses", "id", moved.addresses, fromId, toId);
  await inPieces(moved.releasedFrom, (ids) => takeUp(trx, ids, toId));
  await inPieces(moved.releasedTo, (ids) => takeUp(trx, ids, fromId));
  await inPieces(moved.uninvited, (ids) => inviteAgain(trx, ids));
}

async function selectPlaces(trx: Db, customerIds: string[]): Promise<Place[]> {
  return trx
    .selectFrom("survey_invitation_people")
    .select(["id", "customer_id as customerId", "invitation_id as invitationId", "survey_id as surveyId"])
    .select(["state", "included"])
    .where("customer_id", "in", customerIds)
    .orderBy("id")
    .limit(MOST_RECORDS)
    .execute();
}

/** All but the weightiest of the places that share a key; of equal ones that of `keptId` stays. */
function lesserOf(places: readonly Place[], keptId: string, keyOf: (place: Place) => string): Place[] {
  const best = new Map<string, Place>();
  const weight = (place: Place) => (weights.get(place.state) ?? 0) + (place.customerId === keptId ? 0.5 : 0);
  return places.flatMap((place) => {
    const other = best.get(keyOf(place));
    const isBetter = other === undefined || weight(place) > weight(other);
    if (isBetter) best.set(keyOf(place), place);
    return isBetter ? (other ?? []) : place;
  });
}

const idsOf = (places: Iterable<Place>) => Array.from(places, ({ id }) => id);

async function updatePlaces(
  trx: Db,
  placeIds: readonly string[],
  change: { included: 0 } | { customer_id: null },
): Promise<void> {
  await inPieces(placeIds, async (ids) => {
    await trx
      .updateTable("survey_invitation_people")
      .set(change)
      .where(isAnyOf(trx, "id", ids))
      .execute();
  });
}

/** Gives places that are nobody's to a customer who has none on the same list. */
async function takeUp(trx: Db, ids: readonly string[], customerId: string): Promise<void> {
  await trx
    .updateTable("survey_invitation_people")
    .set({ customer_id: customerId })
    .where(isAnyOf(trx, "survey_invitation_people.id", ids))
    .where("customer_id", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("survey_invitation_people as other")
            .select("other.id")
            .whereRef("other.invitation_id", "=", "survey_invitation_people.invitation_id")
            .where("other.customer_id", "=", customerId),
        ),
      ),
    )
    .execute();
}

/** Lets places count as invitations again whose customer has no other to the survey and whose mailing still wants them. */
async function inviteAgain(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable("survey_invitation_people")
    .set({ included: 1 })
    .where(isAnyOf(trx, "survey_invitation_people.id", ids))
    .where("state", "not in", ["left-out", "cancelled"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("survey_invitation_people as other")
            .select("other.id")
            .whereRef("other.survey_id", "=", "survey_invitation_people.survey_id")
            .whereRef("other.customer_id", "=", "survey_invitation_people.customer_id")
            .where("other.included", "=", 1),
        ),
      ),
    )
    .execute();
}
