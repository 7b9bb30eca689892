/**
 * What a customer may be known again by, in the usual order. A name is none of them: two people called Ana Diaz must
 * not become one.
 */
export const matchKeys = ["externalId", "email", "phone"] as const;
export type MatchKey = (typeof matchKeys)[number];

export const matchKeyNames: Record<MatchKey, string> = {
  externalId: "customer number",
  email: "e-mail address",
  phone: "phone number",
};
