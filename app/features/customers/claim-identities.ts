import type { Customer } from "./customer.schema.ts";

type Identity = Pick<Customer, "id" | "email" | "externalId" | "name">;

/**
 * Which of some customers to be written (by index; undefined: gone) cannot be, with the reason: nothing to call them by,
 * or an address or number that somebody has who does not give it up in the same go. `known` are those among them as they
 * stand, `others` everybody who has one of the addresses or numbers.
 */
export function claimIdentities(
  wanted: readonly (Identity | undefined)[],
  known: ReadonlyMap<string, Identity>,
  others: readonly Identity[],
): Map<number, string> {
  const refused = new Map<number, string>();
  for (;;) {
    const before = refused.size;
    const moving = new Set(
      wanted.flatMap((customer, index) => (customer && !refused.has(index) ? [customer.id] : [])),
    );
    const staying = [...others, ...known.values()].filter(({ id }) => !moving.has(id));
    const holders = new Map(staying.flatMap(keysOf));
    for (const [index, customer] of wanted.entries()) {
      if (customer === undefined || refused.has(index)) continue;
      const reason = whyNot(customer, holders);
      if (reason === undefined) for (const [key, holder] of keysOf(customer)) holders.set(key, holder);
      else refused.set(index, reason);
    }
    // Who is refused keeps what somebody else was about to take over.
    if (refused.size === before) return refused;
  }
}

function keysOf(customer: Identity): [string, Identity][] {
  const { email, externalId } = customer;
  return [
    ...(email === null ? [] : [[`email ${email}`, customer] as [string, Identity]]),
    ...(externalId === null ? [] : [[`externalId ${externalId}`, customer] as [string, Identity]]),
  ];
}

function whyNot(customer: Identity, holders: ReadonlyMap<string, Identity>): string | undefined {
  const { id, name, email, externalId } = customer;
  if (name === null && email === null && externalId === null)
    return "Expected a name, an e-mail address or a customer number";
  const taken = ([key, what]: readonly [string, string]) => {
    const holder = holders.get(key);
    if (holder === undefined || holder.id === id) return undefined;
    return `${holder.name ?? holder.email ?? holder.externalId ?? "Another customer"} has this ${what} already`;
  };
  return (
    taken([`email ${email}`, "e-mail address"]) ?? taken([`externalId ${externalId}`, "customer number"])
  );
}
