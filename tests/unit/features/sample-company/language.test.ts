import { describe, expect, it } from "vitest";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import { topics } from "#app/features/sample-company/topics/index.ts";

const sample = generateSampleCompany({ seed: 7, now: "2026-11-20T09:00:00.000Z" });
const texts = [
  ...sample.tickets.map((ticket) => ticket.body),
  ...sample.reviews.map((review) => review.body),
  ...sample.responses.flatMap((response) =>
    Object.keys(response.topics).map((question) => String(response.answers[question])),
  ),
];

function distinctShare(size: number): number {
  const seen = new Set<string>();
  let count = 0;
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    for (let start = 0; start + size <= words.length; start += 1) {
      seen.add(words.slice(start, start + size).join(" "));
      count += 1;
    }
  }
  return seen.size / count;
}

describe("the language of the sample", () => {
  it("repeats fewer than one in a hundred texts of more than forty characters", () => {
    const long = texts.filter((text) => text.length > 40);
    expect(long.length).toBeGreaterThan(4000);
    expect(1 - new Set(long).size / long.length).toBeLessThan(0.01);
  });

  it("has many different runs of words", () => {
    // Templates with names swapped stay below a tenth; letters written by hand are near one half at this size.
    expect(distinctShare(4)).toBeGreaterThan(0.35);
    expect(distinctShare(5)).toBeGreaterThan(0.44);
  });

  it("leaves no gap of the grammar open", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/[{}[\]|]|undefined| {2}/);
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
    }
  });

  it("has at least twenty hand-written statements for every topic, and none in two topics", () => {
    for (const topic of topics) expect(topic.statements.length, topic.id).toBeGreaterThanOrEqual(20);
    const all = topics.flatMap((topic) => [...topic.statements, ...topic.short, ...topic.more]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("contains letters, thumbs, shouting, quoted replies, German and Spanish", () => {
    const some = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
    expect(some(/^Dear .*\n\n/)).toBeGreaterThan(100);
    expect(some(/^[^A-Z]+$/)).toBeGreaterThan(150);
    expect(some(/\b(NOT|ALWAYS|NOBODY|NOTHING|AGAIN|TOO|EVERY|STILL)\b/)).toBeGreaterThan(20);
    expect(some(/\n> /)).toBeGreaterThan(50);
    expect(some(/\b(ich|die|nicht|Rechnung)\b/)).toBeGreaterThan(30);
    expect(some(/\b(máquina|pedido|hola|gracias)\b/i)).toBeGreaterThan(10);
  });
});
