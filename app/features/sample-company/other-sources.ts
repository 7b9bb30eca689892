import { customerAttributes } from "./customer-attributes.ts";
import type { SampleCompany, SampleCustomer } from "./sample-company.shapes.ts";

/** A value that somebody else than the company's own records says of a customer. */
export interface OtherWord {
  /** The sample's own number of the customer. */
  customerId: string;
  /** The attribute's key. */
  key: string;
  text: string;
}

/** The list was bought in once; every so many customers it is wrong about one thing. */
const WRONG_EVERY = 11;
const TYPED_EVERY = 37;

/** What a list that was bought in says otherwise: of every eleventh customer one thing that is known already. */
export function boughtInWords({ customers }: SampleCompany): OtherWord[] {
  return customers.flatMap((customer, index) =>
    index % WRONG_EVERY === 0 ? (otherWord(customer, ["household", "occupation"]) ?? []) : [],
  );
}

/** What the people of support noted on the phone: of a few customers another channel than the one on record. */
export function notedWords({ customers }: SampleCompany): OtherWord[] {
  return customers.flatMap((customer, index) =>
    index % TYPED_EVERY === 5 ? (otherWord(customer, ["preferred-channel"]) ?? []) : [],
  );
}

function otherWord(customer: SampleCustomer, keys: readonly string[]): OtherWord | undefined {
  for (const key of keys) {
    const known = customer.attributes[key];
    const options = customerAttributes.find((attribute) => attribute.key === key)?.options ?? [];
    const text = options.find((option) => option !== known);
    if (known !== undefined && text !== undefined) return { customerId: customer.id, key, text };
  }
  return undefined;
}

/** Who takes the decisions that the attributes serve. */
export const deciders: ReadonlyMap<string, string> = new Map([
  ["First line of the message", "Campaigns"],
  ["Which machine and bag size to offer", "Product marketing"],
  ["How to answer and to write", "Support lead"],
  ["Cap on campaigns", "Campaigns"],
  ["Which guide to produce", "Content"],
  ["When to propose a service plan", "Sales"],
]);

/** A decision for which nobody keeps anything yet. */
export const unfounded = { name: "In which towns to open a tasting room", decidedBy: "Management" };

/** An attribute that is kept out of habit and serves nothing. */
export const outOfHabit = {
  key: "star-sign",
  label: "Star sign",
  subject: "customer",
  category: "demographic",
  valueType: "text",
  options: [] as string[],
  purpose: "Nobody remembers",
  freshDays: null,
} as const;
