export const importKinds = [
  "tickets",
  "reviews",
  "answers",
  "customers",
  "companies",
  "purchases",
  "events",
  "attributes",
] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKindNames: Record<ImportKind, string> = {
  tickets: "Tickets",
  reviews: "Reviews",
  answers: "Survey answers",
  customers: "Customers",
  companies: "Companies",
  purchases: "Purchases",
  events: "Events",
  attributes: "Columns about known customers or companies",
};

export const importStatuses = [
  "unpacking",
  "mapping",
  "queued",
  "running",
  "paused",
  "done",
  "failed",
  "cancelled",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importStatusNames: Record<ImportStatus, string> = {
  unpacking: "being unpacked",
  mapping: "waiting for you",
  queued: "about to start",
  running: "running",
  paused: "paused",
  done: "done",
  failed: "failed",
  cancelled: "cancelled",
  undoing: "being undone",
  undone: "undone",
};
