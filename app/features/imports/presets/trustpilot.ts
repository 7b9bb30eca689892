import type { Preset } from "./preset.ts";

export const trustpilot: Preset = {
  id: "trustpilot",
  name: "Trustpilot",
  kind: "reviews",
  confidence: "one-file",
  signature: {
    all: ["review stars"],
    some: {
      of: [
        "business unit id",
        "review consumer user id",
        "review username",
        "source of review",
        "reference id",
      ],
      atLeast: 2,
    },
  },
  fields: {
    externalId: ["review id"],
    title: ["review title"],
    body: ["review content"],
    rating: ["review stars"],
    occurredAt: ["review created"],
    orderRef: ["reference id"],
    customerEmail: ["review user email"],
    customerName: ["review username"],
  },
  others: [
    ...["domain url", "webshop name", "review consumer user id", "source of review", "company response"],
    ...["company reply date", "review language", "business unit id"],
  ],
  ratingScale: 5,
  notes: [
    "Reviews that were not invited carry no e-mail address; the order number (Reference Id) is kept with each.",
  ],
};
