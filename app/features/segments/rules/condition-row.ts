import { type Condition, MAX_NUMBER } from "./condition.schema.ts";
import type { RuleRow } from "./rule-rows.ts";

type Written = Pick<RuleRow, "about" | "subject" | "operator" | "value" | "days" | "since">;

/** The text of a row for a condition. */
export function conditionRow(condition: Condition): Written {
  const { about } = condition;
  const row = { about, subject: "", value: "", days: "", since: "" };
  const window = (days: number | null) => String(days ?? "");
  switch (condition.about) {
    case "attribute":
      return {
        ...row,
        subject: condition.attributeId,
        operator: condition.operator,
        value: condition.value,
      };
    case "measure":
      return {
        ...row,
        subject: condition.measure,
        operator: condition.operator,
        value: String(condition.value),
      };
    case "moment":
      return {
        ...row,
        subject: condition.moment,
        operator: condition.operator,
        days: String(condition.days),
      };
    case "silence":
      return { ...row, subject: condition.of, operator: "silent", days: String(condition.days) };
    case "theme":
      return {
        ...row,
        subject: condition.themeId,
        operator: condition.operator,
        value: condition.feeling,
        days: window(condition.withinDays),
      };
    case "sentiment":
      return {
        ...row,
        operator: condition.operator,
        value: String(condition.value),
        days: window(condition.withinDays),
      };
    case "event":
      return {
        ...row,
        subject: condition.eventType,
        operator: condition.operator,
        value: String(condition.count),
        days: window(condition.withinDays),
        since: condition.since ?? "",
      };
    case "answer":
      return {
        ...row,
        subject: `${condition.surveyId}/${condition.questionId}`,
        operator: condition.operator,
        value: condition.value,
      };
    case "survey":
      return {
        ...row,
        subject: condition.surveyId,
        operator: condition.operator,
        days: window(condition.withinDays),
      };
    case "nps":
    case "rfm":
      return { ...row, operator: condition.operator, value: condition.group };
    case "consent":
      return { ...row, subject: condition.purpose, operator: condition.operator, value: condition.state };
    case "record":
      return { ...row, subject: condition.field, operator: condition.operator, value: condition.value };
    case "disengaged":
    case "company":
      return { ...row, operator: condition.operator };
    case "segment":
      return { ...row, subject: condition.segmentId, operator: condition.operator };
  }
}

const withoutValue = new Set(["known", "unknown", "answered", "not-answered"]);
const withNumber = new Set(["at-least", "at-most"]);
const withDay = new Set(["before", "after"]);
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What a row says, in the shape of a condition but unchecked: what does not fit is left out. */
export function readCondition(row: Written): unknown {
  const { about, subject, operator } = row;
  const withinDays = row.days.trim() === "" ? null : Number(row.days);
  const number = row.value.trim() === "" ? Number.NaN : Number(row.value);
  switch (about) {
    case "attribute":
      return { about, attributeId: subject, operator, value: textValue(row, number) };
    case "measure":
      return { about, measure: subject, operator, value: number };
    case "moment":
      return { about, moment: subject, operator, days: withinDays };
    case "silence":
      return { about, of: subject, days: withinDays };
    case "theme":
      return { about, themeId: subject, operator, feeling: row.value || "any", withinDays };
    case "sentiment":
      return { about, operator, value: number, withinDays };
    case "event": {
      const isWhole = operator.startsWith("total") || Number.isInteger(number);
      const since = row.since.trim() === "" ? null : row.since.trim();
      return { about, eventType: subject, operator, count: isWhole ? number : Number.NaN, withinDays, since };
    }
    case "answer": {
      const [surveyId, questionId] = subject.split("/");
      return { about, surveyId, questionId, operator, value: textValue(row, number) };
    }
    case "survey":
      return { about, surveyId: subject, operator, withinDays };
    case "nps":
    case "rfm":
      return { about, operator, group: row.value };
    case "consent":
      return { about, purpose: subject, operator, state: row.value };
    case "record":
      return { about, field: subject, operator, value: textValue(row, number) };
    case "disengaged":
    case "company":
      return { about, operator };
    case "segment":
      return { about, segmentId: subject, operator };
    default:
      return { about };
  }
}

/** The value of a comparison; undefined where none fits it. */
function textValue({ operator, value }: Written, number: number): string | undefined {
  const text = value.trim();
  if (withoutValue.has(operator)) return "";
  if (text === "") return undefined;
  if (withNumber.has(operator)) return Math.abs(number) <= MAX_NUMBER ? text : undefined;
  if (withDay.has(operator)) return dayPattern.test(text) ? text : undefined;
  return text;
}
