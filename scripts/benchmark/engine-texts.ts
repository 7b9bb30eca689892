import type { AnalysisItem } from "#app/engines/analysis/analysis.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";

const now = "2026-11-20T09:00:00.000Z";

/** `count` texts of sample companies: their tickets, reviews and answers; the same in every run. */
export function sampleTexts(count: number): AnalysisItem[] {
  const items: AnalysisItem[] = [];
  for (let seed = 1; items.length < count; seed += 1) {
    const { tickets, reviews, responses } = generateSampleCompany({ seed, now });
    const add = (text: string, time: string, customerId: string | null) => {
      const person = customerId === null ? null : `${seed} ${customerId}`;
      items.push({ id: String(items.length), text, rating: null, time, person });
    };
    for (const { body, at, customerId } of [...tickets, ...reviews]) add(body, at, customerId);
    for (const { answers, submittedAt, customerId } of responses) {
      // Of the answers only those in the customer's own words hold spaces.
      for (const answer of Object.values(answers)) {
        if (typeof answer === "string" && answer.includes(" ")) add(answer, submittedAt, customerId);
      }
    }
  }
  return items.slice(0, count);
}
