export type PersonalKind =
  | "e-mail address"
  | "phone number"
  | "card number"
  | "bank account"
  | "address"
  | "name"
  | "number";

/** A piece of a text that says who or where somebody is; offsets in UTF-16 units, the end not included. */
export interface PersonalSpan {
  start: number;
  end: number;
  kind: PersonalKind;
}
