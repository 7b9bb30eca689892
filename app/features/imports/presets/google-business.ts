import type { Preset } from "./preset.ts";

/** Reviews of a place, as the Business Profile's API and Google's takeout give them. */
export const googleBusiness: Preset = {
  id: "google-business-json",
  name: "Google Business Profile",
  kind: "reviews",
  confidence: "several-files",
  signature: {
    all: ["star rating", "create time"],
    some: { of: ["review id", "reviewer display name", "comment", "update time", "name"], atLeast: 2 },
  },
  fields: {
    externalId: ["review id", "name"],
    body: ["comment"],
    rating: ["star rating"],
    occurredAt: ["create time"],
  },
  others: ["name", "update time", /^reviewer /, /^review reply /],
  ratingScale: 5,
  notes: [
    "Ratings come as words, from ONE to FIVE. Reviews without a comment are kept as ratings.",
    "A display name is nobody's identity: reviews stay without a customer.",
  ],
};
