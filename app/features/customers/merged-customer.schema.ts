import { z } from "zod";

const text = z.string();
const maybe = z.string().nullable();

/** A customer's row as its table holds it. */
export const customerRowSchema = z.object({
  ...{
    id: text,
    external_id: maybe,
    email: maybe,
    name: maybe,
    name_key: text,
    phone: maybe,
    phone_key: maybe,
  },
  ...{ company_id: maybe, job_title: maybe, decision_role: maybe, consent: text, consent_changed_at: maybe },
  ...{ since: text, tags: text, created_at: text, updated_at: text },
});
export type CustomerRow = z.infer<typeof customerRowSchema>;

/** A customer's row, and the values that sources said beside it: what a merge keeps of a record. */
export const mergedCustomerSchema = z.object({
  customer: customerRowSchema,
  otherValues: z.array(
    z.object({
      ...{
        customer_id: text,
        field: text,
        value: text,
        source_label: text,
        import_id: maybe,
        learnt_at: text,
      },
    }),
  ),
});
export type MergedCustomer = z.infer<typeof mergedCustomerSchema>;
