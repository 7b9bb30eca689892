import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";
import { chatAddress } from "./endpoint.ts";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** What an owner posts about the helper. A key that is left empty stays as it is. */
export const helperFormSchema = z
  .object({
    address: z
      .string("Enter the address")
      .trim()
      .min(1, "Enter the address")
      .max(500, "Expected at most 500 characters"),
    model: z
      .string("Enter the model's name")
      .overwrite(tidyName)
      .min(1, "Enter the model's name")
      .max(100, "Expected at most 100 characters"),
    key: z
      .string()
      .max(500, "Expected at most 500 characters")
      .regex(/^[\x21-\x7e]*$/, "Expected a key without spaces")
      .default(""),
    seconds: z.coerce
      .number("Expected a number of seconds")
      .int("Expected whole seconds")
      .min(5, "Expected at least 5 seconds")
      .max(600, "Expected at most 600 seconds"),
    ownNetwork: ticked,
    isOn: ticked,
  })
  .refine(({ address, ownNetwork }) => chatAddress(address, ownNetwork) !== null, {
    path: ["address"],
    message:
      "Expected an https address such as https://models.example.com/v1, or http on this machine such as http://127.0.0.1:11434/v1. Other http addresses need the box below.",
  });
export type HelperForm = z.infer<typeof helperFormSchema>;

/** The helper as it is stored. */
export const storedHelperSchema = z.object({
  address: z.string(),
  model: z.string(),
  /** Sealed; null where the service asks for none. */
  key: z.string().nullable(),
  seconds: z.number(),
  ownNetwork: z.boolean(),
  isOn: z.boolean(),
});
export type StoredHelper = z.infer<typeof storedHelperSchema>;

/** The helper as pages may see it. */
export interface ShownHelper extends Omit<StoredHelper, "key"> {
  hasKey: boolean;
  /** The key was sealed with one that is gone, as after a restore: it has to be typed again. */
  isLocked: boolean;
}

/** What the buttons of a persona's page about wordings post. */
export const wordingFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask") }),
  z.object({ intent: z.enum(["accept", "decline"]), lineId: z.string().min(1).max(64) }),
]);
export type WordingForm = z.infer<typeof wordingFormSchema>;
