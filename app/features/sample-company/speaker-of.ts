import type { SampleCompanyRecord, SampleCustomer } from "./sample-company.shapes.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Speaker } from "./writer.ts";

/** A customer as somebody who answers a survey at a moment: nobody writes a letter into a form. */
export function speakerOf(
  customer: SampleCustomer,
  companies: ReadonlyMap<string, SampleCompanyRecord>,
  at: number,
): Speaker {
  const slots = surroundingsOf(customer, companies.get(customer.companyId ?? ""), at);
  const writesLetters = ["business", "elder", "long"].includes(customer.voice);
  return { voice: writesLetters ? "plain" : customer.voice, group: customer.group, slots };
}
