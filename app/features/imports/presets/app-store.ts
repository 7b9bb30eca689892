import type { Preset } from "./preset.ts";

/** Reviews as App Store Connect's API answers, with or without the wrapper "attributes". */
export const appStore: Preset = {
  id: "app-store-json",
  name: "App Store",
  kind: "reviews",
  confidence: "several-files",
  signature: { all: [/^(attributes )?reviewer nickname$/, /^(attributes )?territory$/] },
  fields: {
    externalId: ["id"],
    title: [/^(attributes )?title$/],
    body: [/^(attributes )?body$/],
    rating: [/^(attributes )?rating$/],
    occurredAt: [/^(attributes )?created date$/],
  },
  others: ["type", /^(links|relationships) /],
  ratingScale: 5,
  notes: ["A nickname is nobody's identity: reviews stay without a customer."],
};
