import type { Condition } from "./condition.schema.ts";
import type { RuleRow } from "./rule-rows.ts";

export interface Choice {
  value: string;
  label: string;
}

export type ValueKind = "none" | "text" | "number" | "date" | "choice";

/** What a condition of one kind can be about, such as one attribute; what it says goes before what its kind says. */
export interface RuleSubject extends Choice {
  /** The heading it stands under, such as the title of its survey. */
  group?: string;
  operators?: Choice[];
  valueKind?: ValueKind;
  options?: Choice[];
  /** The range of what is typed, such as "0 to 10". */
  unit?: string;
}

/** One kind of condition and how it is filled in. */
export interface RuleKind {
  about: Condition["about"];
  label: string;
  /** What is chosen after the kind, such as "Which attribute"; null where there is nothing to choose. */
  subjectLabel: string | null;
  subjects: RuleSubject[];
  operators: Choice[];
  valueKind: ValueKind;
  options: Choice[];
  unit: string;
  days: "none" | "needed" | "optional";
  since: boolean;
}

export type RuleMenu = readonly RuleKind[];

/** The fields that a row of the form has, from what was chosen so far. */
export interface RowFields {
  kind: RuleKind | undefined;
  subjects: readonly RuleSubject[];
  operators: readonly Choice[];
  value: { kind: ValueKind; options: readonly Choice[]; unit: string };
  days: RuleKind["days"];
  since: boolean;
}

const operatorsWithoutValue = new Set(["known", "unknown", "answered", "not-answered"]);

/** Which fields a condition's row has. What it names that is gone stays to be chosen, so that nothing typed is lost. */
export function fieldsOf(menu: RuleMenu, row: Pick<RuleRow, "about" | "subject" | "operator">): RowFields {
  const kind = menu.find(({ about }) => about === row.about);
  const subject = kind?.subjects.find(({ value }) => value === row.subject);
  const isOpen = kind !== undefined && (kind.subjectLabel === null || row.subject !== "");
  const valueKind = subject?.valueKind ?? kind?.valueKind ?? "none";
  const takesValue = isOpen && !operatorsWithoutValue.has(row.operator);
  const typed = valueKind === "choice" && row.operator === "any-of" ? "text" : valueKind;
  return {
    kind,
    subjects:
      kind === undefined || subject !== undefined || row.subject === ""
        ? (kind?.subjects ?? [])
        : [{ value: row.subject, label: "Something that is gone" }, ...kind.subjects],
    operators: isOpen ? (subject?.operators ?? kind.operators) : [],
    value: {
      kind: takesValue ? typed : "none",
      options: subject?.options ?? kind?.options ?? [],
      unit: subject?.unit ?? kind?.unit ?? "",
    },
    days: isOpen ? kind.days : "none",
    since: isOpen && kind.since,
  };
}

/** The row after one of its parts was changed: what no longer fits starts anew. */
export function changedRow<Row extends RuleRow>(
  menu: RuleMenu,
  row: Row,
  part: keyof RuleRow,
  value: string,
): Row {
  const next = { ...row, [part]: value };
  if (part === "about")
    return settledRow(menu, { ...next, subject: "", operator: "", value: "", days: "", since: "" });
  return part === "subject" ? settledRow(menu, { ...next, value: "" }) : next;
}

/** The row with the first way to compare where the one it has does not fit, and a value that can be chosen. */
export function settledRow<Row extends RuleRow>(menu: RuleMenu, row: Row): Row {
  if (row.kind === "group") return row;
  const { kind, operators, value } = fieldsOf(menu, row);
  if (kind === undefined || operators.length === 0) return row;
  const operator = operators.some((option) => option.value === row.operator)
    ? row.operator
    : (operators[0]?.value ?? "");
  const first = kind.about === "theme" && row.value === "" ? (value.options[0]?.value ?? "") : row.value;
  return { ...row, operator, value: first };
}
