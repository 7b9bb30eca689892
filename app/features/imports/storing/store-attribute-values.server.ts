import {
  type NewAttributeValue,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { AttributeCell } from "../rows/read-attribute-cells.ts";
import type { StoreContext } from "./store-rows.server.ts";

// The most that recordAttributeValues takes a call.
const VALUES_A_CALL = 2000;

/** What a row says about a customer, a company, or both; undefined where it leads to none. */
export interface SaidValues {
  attributes: readonly AttributeCell[];
  customerId?: string | undefined;
  companyId?: string | undefined;
  /** Left out: when the file was brought in. */
  learntAt?: string | undefined;
}

/** Keeps the attribute values of rows; says per row whether a leading value changed by it. */
export async function storeAttributeValues(
  trx: Db,
  context: StoreContext,
  rows: readonly SaidValues[],
): Promise<boolean[]> {
  const byRow = rows.map(({ attributes, customerId, companyId, learntAt }) =>
    attributes.flatMap(({ planned, text, number }): NewAttributeValue[] => {
      const { id, subject } = planned.attribute;
      const about = subject === "company" ? companyId : customerId;
      if (about === undefined || id === null) return [];
      return [
        {
          attributeId: id,
          subject: subject === "company" ? { companyId: about } : { customerId: about },
          value: { text, number },
          source: { type: "import", id: context.importId, label: context.sourceName },
          learntAt: learntAt ?? context.learntAt,
          rule: planned.rule || context.valueRule,
        },
      ];
    }),
  );
  const values = byRow.flat();
  const news = new Set<NewAttributeValue>();
  for (let start = 0; start < values.length; start += VALUES_A_CALL) {
    const recorded = await recordAttributeValues(trx, values.slice(start, start + VALUES_A_CALL));
    context.log.noteValues(recorded.changes);
    for (const value of recorded.news) news.add(value);
  }
  return byRow.map((said) => said.some((value) => news.has(value)));
}
