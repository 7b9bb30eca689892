import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";
import { normaliseDomain } from "./domain.ts";

/** What a person types about a company. */
export const companyFormSchema = z.object({
  name: z.string().overwrite(tidyName).min(1, "Enter a name").max(200, "Expected at most 200 characters"),
  domain: z
    .string()
    .trim()
    .default("")
    .refine(
      (text) => text === "" || normaliseDomain(text) !== null,
      "Expected a web address such as example.org",
    )
    .transform((text) => normaliseDomain(text)),
  externalId: z
    .string()
    .overwrite(tidyName)
    .max(200, "Expected at most 200 characters")
    .default("")
    .transform((text) => (text === "" ? null : text)),
  /** The name of the company it belongs to. */
  parent: z
    .string()
    .overwrite(tidyName)
    .max(200, "Expected at most 200 characters")
    .default("")
    .transform((text) => (text === "" ? null : text)),
});
export type CompanyForm = z.infer<typeof companyFormSchema>;
