import { formatMoney, formatNoun, formatSigned } from "#app/lib/numbers.ts";
import type { Db } from "#db/client.server.ts";
import type { Condition, ConditionAbout } from "../rules/condition.schema.ts";
import type { RuleNames } from "../rules/condition-words.ts";
import { measures, moments } from "../rules/measures.ts";
import * as facts from "./actual-facts.repository.server.ts";

/** What is known of a customer about one condition, in words; `at` is when that was learnt or happened last. */
export interface Actual {
  text: string;
  at: string | null;
}

const nothing: Actual = { text: "nothing known", at: null };
const never: Actual = { text: "never", at: null };

/** What a condition finds for one customer. */
export async function actualValue(
  db: Db,
  condition: Condition,
  customerId: string,
  { names, now }: { names: RuleNames; now: string },
): Promise<Actual> {
  switch (condition.about) {
    case "attribute": {
      const value = await facts.selectAttributeValue(db, condition.attributeId, customerId);
      return value === undefined ? nothing : { text: `${value.text} (${value.source})`, at: value.at };
    }
    case "measure":
      return measured(db, condition, customerId);
    case "moment": {
      const { table, column } = moments[condition.moment];
      return lastTime(await facts.selectCounted(db, table, column, customerId));
    }
    case "silence":
      return heard(db, condition, customerId);
    case "theme": {
      const { times, lastAt, sentiment } = await facts.selectSpoken(db, condition, customerId, now);
      const feeling = sentiment === null ? "" : `, on average ${formatSigned(Math.round(sentiment * 100))}`;
      return { text: `${formatNoun(times, "time", "times")}${feeling}`, at: lastAt };
    }
    case "sentiment": {
      const { items, sentiment, lastAt } = await facts.selectFelt(db, condition, customerId, now);
      if (sentiment === null) return { text: "nothing said", at: null };
      const text = `${formatSigned(Math.round(sentiment * 100))} in ${formatNoun(items, "text", "texts")}`;
      return { text, at: lastAt };
    }
    case "event":
      return happened(await facts.selectHappened(db, condition, customerId, now));
    case "answer":
      return answered(await facts.selectGivenAnswers(db, condition, customerId), condition, names);
    case "survey":
      return lastTime(await facts.selectLastAnswer(db, condition.surveyId, customerId));
    case "nps":
      return counted(await facts.selectCounted(db, "customer_metrics", "nps_score", customerId), 1);
    case "rfm":
      return counted(await facts.selectCounted(db, "customer_scores", "rfm_group", customerId), 1);
    case "disengaged": {
      const flag = await facts.selectCounted(db, "customer_scores", "disengaged", customerId);
      if (flag === undefined) return nothing;
      return { text: Number(flag) === 1 ? "out of rhythm" : "in rhythm", at: null };
    }
    case "consent": {
      const consent = await facts.selectConsent(db, condition.purpose, customerId);
      return consent === undefined ? { text: "unknown", at: null } : { text: consent.state, at: consent.at };
    }
    case "record":
    case "company": {
      const record = await facts.selectRecord(db, customerId);
      const value = record?.[condition.about === "company" ? "company-name" : condition.field] ?? "";
      return value === "" || value === "[]" ? { text: "empty", at: null } : { text: value, at: null };
    }
    case "segment": {
      const membership = await facts.selectLastMembership(db, condition.segmentId, customerId);
      if (membership === undefined) return { text: "was never in it", at: null };
      return membership.leftAt === null
        ? { text: "in it since", at: membership.enteredAt }
        : { text: "left it", at: membership.leftAt };
    }
  }
}

async function measured(db: Db, { measure }: ConditionAbout<"measure">, customerId: string): Promise<Actual> {
  const { table, column, scale } = measures[measure];
  return counted(await facts.selectCounted(db, table, column, customerId), scale);
}

function counted(value: string | number | null | undefined, scale: number): Actual {
  if (value === null || value === undefined) return nothing;
  const number = Number(value);
  if (Number.isNaN(number)) return { text: String(value), at: null };
  return { text: String(Math.round((number / scale) * 100) / 100), at: null };
}

function lastTime(at: string | number | null | undefined): Actual {
  return typeof at === "string" ? { text: "last", at } : never;
}

async function heard(db: Db, { of }: ConditionAbout<"silence">, customerId: string): Promise<Actual> {
  switch (of) {
    case "anything":
      return lastTime(await facts.selectCounted(db, "customer_metrics", "last_active_at", customerId));
    case "purchase":
      return lastTime(await facts.selectCounted(db, "customer_metrics", "last_purchase_at", customerId));
    case "answer":
      return lastTime(await facts.selectLastAnswer(db, null, customerId));
    case "feedback":
      return lastTime(await facts.selectLastFeedback(db, customerId));
  }
}

function happened(rows: Awaited<ReturnType<typeof facts.selectHappened>>): Actual {
  const times = rows.reduce((sum, row) => sum + row.times, 0);
  const amounts = rows.flatMap(({ amountMinor, currency }) =>
    amountMinor === null ? [] : [formatMoney(amountMinor, currency)],
  );
  const at =
    rows
      .map(({ lastAt }) => lastAt)
      .sort()
      .at(-1) ?? null;
  return { text: [formatNoun(times, "time", "times"), ...amounts].join(", "), at };
}

function answered(
  answers: Awaited<ReturnType<typeof facts.selectGivenAnswers>>,
  { surveyId, questionId }: ConditionAbout<"answer">,
  names: RuleNames,
): Actual {
  if (answers.length === 0) return { text: "not answered", at: null };
  const words = answers.map(({ text, number }) => {
    const value = text ?? String(number ?? "");
    return names.options.get(`${surveyId}/${questionId}/${value}`) ?? value.slice(0, 120);
  });
  return { text: words.join(", "), at: answers[0]?.at ?? null };
}
