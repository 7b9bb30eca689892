import { listCustomers } from "#app/features/customers/customers.service.server.ts";
import { CSV_BYTE_ORDER_MARK, csvRow } from "#app/lib/csv.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { MOST_AT_ONCE, makeAnonymousTokens } from "../anonymous/anonymous-tokens.server.ts";
import { findAnswered } from "../anonymous/answered-survey.server.ts";
import { personalTokens } from "./personal-links.server.ts";

/** Which customers links are made for. */
export interface LinkFilter {
  /** Any part of the name or e-mail address. */
  search: string;
  segmentId: string | null;
}

/** The survey that links lead to; `publicUrl` is the configured address of this instance. */
export interface LinkedSurvey {
  id: string;
  slug: string;
  publicUrl: string;
}

/** One page of customers by name, each with their personal link to the survey; of an anonymous one there are none. */
export async function listPersonalLinks(
  db: Db,
  survey: LinkedSurvey,
  options: LinkFilter & { after: string | null; pageSize: number },
) {
  if ((await findAnswered(db, survey.id)).anonymous) return { links: [], next: null };
  const { customers, next } = await listCustomers(db, options);
  const tokens = await personalTokens(
    db,
    survey.id,
    customers.map(({ id }) => id),
  );
  const links = customers.map(({ id, name, email, externalId }) => ({
    customerId: id,
    name: name ?? email ?? externalId ?? "Unnamed customer",
    email,
    externalId,
    url: survey.publicUrl + paths.publicSurvey(survey.slug, tokens.get(id)),
  }));
  return { links, next };
}

const CHUNK = 500;

/** The same for every customer that matches, as a CSV file in pieces; safe to open in a spreadsheet program. */
export async function* personalLinksCsv(
  db: Db,
  survey: LinkedSurvey,
  filter: LinkFilter,
): AsyncGenerator<string> {
  if ((await findAnswered(db, survey.id)).anonymous) {
    yield* oneTimeLinksCsv(db, survey, filter);
    return;
  }
  yield CSV_BYTE_ORDER_MARK + csvRow(["Customer number", "Name", "E-mail", "Personal link"]);
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPersonalLinks>> = await listPersonalLinks(db, survey, {
      ...filter,
      after,
      pageSize: CHUNK,
    });
    yield page.links
      .map(({ externalId, name, email, url }) => csvRow([externalId, name, email, url]))
      .join("");
    after = page.next;
  } while (after !== null);
}

/** One-time links to an anonymous survey, as many as customers match, and nothing beside them that says whose they are. */
async function* oneTimeLinksCsv(db: Db, survey: LinkedSurvey, filter: LinkFilter): AsyncGenerator<string> {
  let count = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCustomers>> = await listCustomers(db, {
      ...filter,
      after,
      pageSize: CHUNK,
    });
    count += page.customers.length;
    after = page.next;
  } while (after !== null && count < MOST_AT_ONCE);
  const tokens = await makeAnonymousTokens(db, survey.id, Math.min(count, MOST_AT_ONCE));
  yield CSV_BYTE_ORDER_MARK + csvRow(["One-time link"]);
  yield tokens.map((token) => csvRow([survey.publicUrl + paths.publicSurvey(survey.slug, token)])).join("");
}
