import type { ConditionTest } from "../survey.schema.ts";

type Subject = Pick<ConditionTest, "of" | "id" | "part">;

const kinds = ["answer", "attribute", "quota", "score"] as const;

/** What a test looks at as the value of a select: "answer:plan", "answer:grid:row-1", "quota:berlin"; ids are escaped. */
export function subjectText({ of, id, part }: Subject): string {
  const parts = part === "" ? [id] : [id, part];
  return [of, ...parts.map(encodeURIComponent)].join(":");
}

/** The same back; what no select of ours has said looks at the answer to nothing. */
export function readSubject(text: string): Subject {
  const [kind, id = "", part = ""] = text.split(":");
  const of = kinds.find((name) => name === kind);
  if (of === undefined) return { of: "answer", id: "", part: "" };
  return { of, id: decoded(id), part: decoded(part) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
