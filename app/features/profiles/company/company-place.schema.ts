import { z } from "zod";
import { decisionRoles } from "#app/features/customers/customer.schema.ts";
import { tidyName } from "#app/lib/text.ts";

const day = z
  .string()
  .trim()
  .default("")
  .refine(
    (text) => text === "" || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    "Expected a day such as 2026-03-31",
  )
  .transform((text) => (text === "" ? null : text));

/** One ticked box comes as a text, several come as a list. */
const roles = z
  .union([z.enum(decisionRoles).transform((role) => [role]), z.array(z.enum(decisionRoles)).max(4)])
  .default([]);

const title = z
  .string()
  .overwrite(tidyName)
  .max(200, "Expected at most 200 characters")
  .default("")
  .transform((text) => (text === "" ? null : text));

/** Who somebody is in a company: their roles, from when to when. */
const placeFields = { roles, title, since: day, until: day };

const inOrder = ({ since, until }: { since: string | null; until: string | null }) =>
  since === null || until === null || since <= until;
const wrongOrder = { path: ["until"], message: "Nobody leaves before they came" };

export const companyPlaceFormSchema = z.union([
  z
    .object({
      intent: z.literal("add-person"),
      person: z.string().overwrite(tidyName).min(1, "Enter an e-mail address, a number or a name").max(254),
      ...placeFields,
    })
    .refine(inOrder, wrongOrder),
  z
    .object({ intent: z.literal("place"), customerId: z.string().max(64), ...placeFields })
    .refine(inOrder, wrongOrder),
  z.object({ intent: z.literal("forget-place"), placeId: z.string().max(64) }),
]);
export type CompanyPlaceForm = z.infer<typeof companyPlaceFormSchema>;
