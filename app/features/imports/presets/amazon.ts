import type { Preset } from "./preset.ts";

/** Product reviews in the shape of Amazon's public data set, tab separated. */
export const amazonReviews: Preset = {
  id: "amazon-tsv",
  name: "Amazon",
  kind: "reviews",
  confidence: "several-files",
  signature: { all: ["review headline", "verified purchase"] },
  fields: {
    externalId: ["review id"],
    title: ["review headline"],
    body: ["review body"],
    rating: ["star rating"],
    occurredAt: ["review date"],
    tags: ["product category"],
    votes: ["helpful votes"],
  },
  others: [
    ...["marketplace", "customer id", "product id", "product parent", "product title", "total votes", "vine"],
  ],
  ratingScale: 5,
  notes: ["The customer number is Amazon's own, so reviews stay without a customer."],
};
