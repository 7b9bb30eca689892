import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import { nowIso } from "#app/lib/clock.ts";

/** Every how-many-th customer is kept: enough that all pages have something to show, few enough to be read fast. */
const step = 8;

/** The sample company with an eighth of its customers and what these said and bought. */
export function smallSample(): SampleCompany {
  const whole = generateSampleCompany({ seed: 1, now: nowIso() });
  const customers = whole.customers.filter((_, index) => index % step === 0);
  const kept = new Set(customers.map(({ id }) => id));
  const ofKept = ({ customerId }: { customerId: string | null }) =>
    customerId !== null && kept.has(customerId);
  return {
    ...whole,
    customers,
    companies: whole.companies.filter(({ id }) => customers.some(({ companyId }) => companyId === id)),
    purchases: whole.purchases.filter(ofKept),
    tickets: whole.tickets.filter(ofKept),
    reviews: whole.reviews.filter(ofKept),
    responses: whole.responses.filter(ofKept),
  };
}
