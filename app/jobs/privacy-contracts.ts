import { z } from "zod";
import { defineJob } from "./contract.ts";

const nothing = z.strictObject({});

/** Has what is shown and worked out follow what people agreed to: no customers are all of them. */
export const applyConsents = defineJob({
  name: "privacy.apply-consents",
  payload: z.strictObject({
    purposeId: z.enum(["analysis", "quotes"]),
    customerIds: z.array(z.string()).max(500),
  }),
  maxAttempts: 5,
});

/** Removes a person from everything, and looks for remains afterwards. */
export const erasePerson = defineJob({
  name: "privacy.erase",
  payload: z.strictObject({ erasureId: z.string() }),
  maxAttempts: 20,
  dedupeKey: ({ erasureId }) => `privacy.erase:${erasureId}`,
});

/** Removes what is older than the rules of an owner keep it, and comes back a day later. */
export const applyRetention = defineJob({
  name: "privacy.retention",
  payload: nothing,
  maxAttempts: 20,
  dedupeKey: () => "privacy.retention",
});
