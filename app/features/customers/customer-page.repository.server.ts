import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { contains } from "#db/sql/contains.ts";

/** A customer as lists show them. */
export interface CustomerListItem {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  nameKey: string;
  companyId: string | null;
  companyName: string | null;
  revenueMinor: number | null;
  currency: string | null;
  lastActiveAt: string | null;
  feedbackItems: number | null;
  painStatements: number | null;
  sentiment: number | null;
}

export interface CustomerFilter {
  /** Any part of the name or e-mail address. */
  search: string;
  companyId: string | null;
  segmentId: string | null;
  /** "ever", "never", or the day since which they have said something. */
  heard: string | null;
  /** The day since which they are known. */
  since: string | null;
  /** Those that another list names, at most 500. */
  ids: readonly string[] | null;
}

/** One page of customers by name, after (name key, id). */
export async function selectCustomerPage(
  db: Db,
  filter: CustomerFilter,
  after: ListPlace<string> | null,
  limit: number,
): Promise<CustomerListItem[]> {
  const { segmentId } = filter;
  const isLarge = segmentId !== null && (await hasManyMembers(db, segmentId));
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .leftJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select([
      "customers.id as id",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customers.name_key as nameKey",
      "customers.company_id as companyId",
      "companies.name as companyName",
      "customer_metrics.revenue_minor as revenueMinor",
      "customer_metrics.currency as currency",
      "customer_metrics.last_active_at as lastActiveAt",
      "customer_metrics.feedback_items as feedbackItems",
      "customer_metrics.pain_statements as painStatements",
      "customer_metrics.sentiment as sentiment",
    ])
    .$if(filter.search !== "", (query) =>
      query.where((eb) =>
        eb.or([contains("customers.name_key", filter.search), contains("customers.email", filter.search)]),
      ),
    )
    .$if(filter.companyId !== null, (query) => query.where("customers.company_id", "=", filter.companyId))
    .$if(segmentId !== null && !isLarge, (query) =>
      query.where("customers.id", "in", (eb) =>
        eb
          .selectFrom("segment_members")
          .select("segment_members.customer_id")
          .where("segment_members.segment_id", "=", segmentId ?? ""),
      ),
    )
    .$if(isLarge, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("segment_members")
            .select("segment_members.customer_id")
            .where("segment_members.segment_id", "=", segmentId ?? "")
            .whereRef("segment_members.customer_id", "=", "customers.id"),
        ),
      ),
    )
    .$if(filter.heard !== null, (query) =>
      query.where(({ exists, not, selectFrom }) => {
        const said = exists(
          selectFrom("feedback_items")
            .select("feedback_items.id")
            .whereRef("feedback_items.customer_id", "=", "customers.id")
            .where("feedback_items.occurred_at", ">=", firstMoment(filter.heard)),
        );
        return filter.heard === "never" ? not(said) : said;
      }),
    )
    .$if(filter.ids !== null, (query) => query.where(isAnyOf(db, "customers.id", filter.ids ?? [])))
    .$if(filter.since !== null, (query) => query.where("customers.since", ">=", filter.since ?? ""))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("customers.name_key", "customers.id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("customers.name_key")
    .orderBy("customers.id")
    .limit(limit)
    .execute();
}

/**
 * SQLite takes one way for any segment: "in" reads and sorts all members, "exists" goes through customers by name until
 * the page is full. The first is right for few members, the second for many; at this number both are quick.
 */
const MANY_MEMBERS = 300;

async function hasManyMembers(db: Db, segmentId: string): Promise<boolean> {
  const some = await db
    .selectFrom("segment_members")
    .select("customer_id")
    .where("segment_id", "=", segmentId)
    .limit(MANY_MEMBERS)
    .execute();
  return some.length === MANY_MEMBERS;
}

/** Where the time asked about begins; every stored time lies after the empty text. */
function firstMoment(heard: string | null): string {
  return heard === null || heard === "ever" || heard === "never" ? "" : heard;
}
