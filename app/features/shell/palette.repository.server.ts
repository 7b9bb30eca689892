import type { Db } from "#db/client.server.ts";
import { contains, containsIgnoringCase } from "#db/sql/contains.ts";

/** Customers with the text in their name or e-mail address. */
export async function selectCustomersNamed(db: Db, text: string, limit: number) {
  return db
    .selectFrom("customers")
    .select(["id", "name", "email", "external_id as externalId"])
    .where((eb) => eb.or([contains("name_key", text), contains("email", text)]))
    .orderBy("name_key")
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function selectCompaniesNamed(db: Db, text: string, limit: number) {
  return db
    .selectFrom("companies")
    .select(["id", "name", "domain"])
    .where(contains("name_key", text))
    .orderBy("name_key")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Themes in use with the text in their name, most important first. */
export async function selectThemesNamed(db: Db, text: string, limit: number) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind", "people"])
    .where("state", "not in", ["replaced", "muted"])
    .where(containsIgnoringCase("name", text))
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function selectSegmentsNamed(db: Db, text: string, limit: number) {
  return db
    .selectFrom("segments")
    .select(["id", "name", "member_count as memberCount"])
    .where(containsIgnoringCase("name", text))
    .orderBy("name")
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function selectPersonasNamed(db: Db, text: string, limit: number) {
  return db
    .selectFrom("personas")
    .select(["id", "name", "summary"])
    .where(containsIgnoringCase("name", text))
    .orderBy("name")
    .orderBy("id")
    .limit(limit)
    .execute();
}
