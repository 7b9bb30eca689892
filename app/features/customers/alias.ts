export const aliasKinds = ["externalId", "email"] as const;

/** An id or address that leads to a customer since a record that had it was merged into theirs. */
export interface Alias {
  kind: (typeof aliasKinds)[number];
  value: string;
  customerId: string;
  /** The customer whose it was before the merge; null where that was not kept. */
  ownerId?: string | null;
}

/** An alias of which it is known whose it was. */
export interface OwnedAlias extends Alias {
  ownerId: string;
}
