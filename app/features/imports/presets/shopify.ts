import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

/** Orders that brought no money in the end, by their financial status. */
const UNDONE = new Map([
  ["refunded", "refunded"],
  ["voided", "voided"],
]);

/** Orders that brought no money yet. */
const NOT_PAID = new Map([
  ["pending", "not paid yet"],
  ["authorized", "not paid yet"],
  ["unpaid", "not paid yet"],
  ["expired", "never paid"],
]);

/** Orders; one with several items goes on over several rows, which repeat its name alone. */
export const shopifyOrders: Preset = {
  id: "shopify-orders",
  name: "Shopify orders",
  source: "Shopify",
  kind: "purchases",
  confidence: "several-files",
  signature: { all: ["financial status", "lineitem name"] },
  fields: {
    externalId: ["name"],
    occurredAt: ["bought at"],
    amount: ["paid and not given back"],
    currency: ["currency"],
    product: ["lineitem name"],
    quantity: ["lineitem quantity"],
    customerEmail: ["email"],
    customerName: ["billing name"],
    customerPhone: ["billing phone", "phone"],
    companyName: ["billing company"],
  },
  others: [
    ...["paid at", "fulfillment status", "fulfilled at", "accepts marketing", "subtotal", "taxes", "total"],
    ...["discount code", "discount amount", "created at", "notes", "note attributes", "cancelled at"],
    ...[
      "payment method",
      "payment reference",
      "refunded amount",
      "vendor",
      "id",
      "tags",
      "risk level",
      "source",
    ],
    ...["outstanding balance", "employee", "location", "device id", "duties", "receipt number", "phone"],
    /^(lineitem|shipping|billing|tax|payment) /,
    "shipping",
  ],
  derived: [
    {
      name: "Bought at",
      from: ["paid at", "created at"],
      value: (row) => row.text("paid at") || row.text("created at"),
    },
    { name: "Paid and not given back", from: ["total"], value: paidAndKept },
  ],
  setAside(row) {
    const reason = NOT_PAID.get(row.text("financial status").toLowerCase());
    if (reason) return reason;
    if (row.text("financial status") === "" || whyUndone(row) !== null) return null;
    return row.text("email") === "" ? "an order without a customer's e-mail address" : null;
  },
  undone: whyUndone,
  continues: {
    key: "name",
    when: (row) => row.text("financial status") === "" && row.text("total") === "",
    join: ["lineitem name"],
    sum: ["lineitem quantity"],
    reason: "a further item of the order above; it is kept there",
  },
  notes: [
    "An order with several items goes on over several rows; it counts once. Orders that were refunded, voided, cancelled or not paid are skipped, or taken back where an earlier file had them as paid, and what was given back in part is taken off.",
  ],
};

function whyUndone(row: RowView): string | null {
  const reason = UNDONE.get(row.text("financial status").toLowerCase());
  return reason ?? (row.text("cancelled at") === "" ? null : "cancelled");
}

function paidAndKept(row: RowView): string {
  const [total, refunded] = [Number(row.text("total")), Number(row.text("refunded amount"))];
  if (row.text("total") === "" || !Number.isFinite(total - refunded) || refunded <= 0)
    return row.text("total");
  return (total - refunded).toFixed(2);
}

export const shopifyCustomers: Preset = {
  id: "shopify-customers",
  name: "Shopify customers",
  source: "Shopify",
  kind: "customers",
  confidence: "several-files",
  signature: { all: ["total spent", "total orders"] },
  fields: {
    customerEmail: ["email"],
    customerFirstName: ["first name"],
    customerLastName: ["last name"],
    customerPhone: ["phone", "default address phone"],
    companyName: ["company", "default address company"],
    consent: ["accepts email marketing", "accepts marketing"],
    tags: ["tags"],
  },
  others: [
    ...[
      "customer id",
      "address1",
      "address2",
      "city",
      "province",
      "province code",
      "country",
      "country code",
    ],
    ...["zip", "accepts sms marketing", "note", "tax exempt"],
    /^default address /,
  ],
  // Who does not accept marketing may never have been asked, which is no withdrawal.
  values: { consent: new Map([["no", "unknown"]]) },
  notes: ["Bring the orders too: what a customer spent is counted from them."],
};
