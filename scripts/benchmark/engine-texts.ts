import type { AnalysisItem } from "#app/engines/analysis/analysis.ts";
import { compareText } from "#app/engines/themes/vectors/vocabulary.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";

const now = "2026-11-20T09:00:00.000Z";

/** `count` texts of sample companies: their tickets, reviews and answers; the same in every run. */
export function sampleTexts(count: number): AnalysisItem[] {
  const items: AnalysisItem[] = [];
  for (let seed = 1; items.length < count; seed += 1) items.push(...textsOf(seed));
  return items.slice(0, count).map((item, index) => ({ ...item, id: String(index) }));
}

// In order of time, which mixes long tickets with short answers: any part of them is like the whole.
function textsOf(seed: number): AnalysisItem[] {
  const { tickets, reviews, responses } = generateSampleCompany({ seed, now });
  const toItem = (text: string, time: string, customerId: string | null): AnalysisItem => {
    const person = customerId === null ? null : `${seed} ${customerId}`;
    return { id: "", text, rating: null, time, person };
  };
  const written = [...tickets, ...reviews].map(({ body, at, customerId }) => toItem(body, at, customerId));
  const answered = responses.flatMap(({ answers, submittedAt, customerId }) =>
    // Of the answers only those in the customer's own words hold spaces.
    Object.values(answers).flatMap((answer) =>
      typeof answer === "string" && answer.includes(" ") ? [toItem(answer, submittedAt, customerId)] : [],
    ),
  );
  return [...written, ...answered].sort((first, second) => compareText(first.time ?? "", second.time ?? ""));
}
