import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { AttributeUse, Place } from "./attribute-use.ts";

/** A stored thing that may name attributes, and the JSON in which it does. */
export interface Mentioning {
  place: Place;
  id: string;
  name: string;
  json: string[];
}

const A_PAGE = 50;

/** Everything that may make use of attributes, page by page; for jobs. */
export async function* readMentioning(db: Db): AsyncGenerator<Mentioning> {
  yield* pages((after) =>
    db
      .selectFrom("segments")
      .select(["id", "name", "rule"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(A_PAGE)
      .execute()
      .then((rows) => rows.map(({ rule, ...row }) => ({ ...row, place: "segment" as const, json: [rule] }))),
  );
  yield* pages(async (after) => {
    const personas = await db
      .selectFrom("personas")
      .select(["id", "name"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(A_PAGE)
      .execute();
    return Promise.all(
      personas.map(async (persona) => ({
        ...persona,
        place: "persona" as const,
        json: await selectEvidence(db, persona.id),
      })),
    );
  });
  yield* pages((after) =>
    db
      .selectFrom("surveys")
      .leftJoin("survey_versions as version", (join) =>
        join
          .onRef("version.survey_id", "=", "surveys.id")
          .onRef("version.version", "=", "surveys.published_version"),
      )
      .select(["surveys.id as id", "surveys.title as name", "surveys.definition as draft"])
      .select("version.definition as published")
      .where("surveys.status", "!=", "closed")
      .where("surveys.id", ">", after)
      .orderBy("surveys.id")
      .limit(A_PAGE)
      .execute()
      .then((rows) =>
        rows.map(({ id, name, draft, published }) => ({
          ...{ id, name, place: "survey" as const },
          json: published === null ? [draft] : [draft, published],
        })),
      ),
  );
  const ideal = await db.selectFrom("ideal_customer").select("criteria").executeTakeFirst();
  if (ideal)
    yield { place: "ideal-customer", id: "ideal", name: "Ideal customer profile", json: [ideal.criteria] };
}

async function selectEvidence(db: Db, personaId: string): Promise<string[]> {
  const lines = await db
    .selectFrom("persona_lines")
    .select("evidence")
    .where("persona_id", "=", personaId)
    .where("removed_at", "is", null)
    .limit(500)
    .execute();
  return lines.map(({ evidence }) => evidence);
}

async function* pages(read: (after: string) => Promise<Mentioning[]>): AsyncGenerator<Mentioning> {
  let page = await read("");
  while (page.length > 0) {
    yield* page;
    page = await read(page.at(-1)?.id ?? "");
  }
}

/** Writes what uses attributes in place of what was found before. */
export async function replaceUses(db: Db, uses: readonly AttributeUse[]): Promise<void> {
  await db.deleteFrom("attribute_uses").execute();
  const rows = uses.map(({ attributeId, place, placeId, name }) => ({
    ...{ attribute_id: attributeId, place, place_id: placeId, name },
  }));
  if (rows.length > 0) await insertRows(db, "attribute_uses", rows, { skipTaken: true });
}

/** What uses attributes, as it was found last; at most 5,000. */
export async function selectUses(db: Db, attributeId?: string) {
  return db
    .selectFrom("attribute_uses")
    .select(["attribute_id as attributeId", "place", "place_id as placeId", "name"])
    .$if(attributeId !== undefined, (query) => query.where("attribute_id", "=", attributeId ?? ""))
    .orderBy("place")
    .orderBy("name")
    .orderBy("place_id")
    .limit(5000)
    .execute();
}
