export const aliasKinds = ["externalId", "email"] as const;

/** An id or address that leads to a customer since a record that had it was merged into theirs. */
export interface Alias {
  kind: (typeof aliasKinds)[number];
  value: string;
  customerId: string;
}
