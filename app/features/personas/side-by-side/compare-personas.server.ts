import type { ComparedRowInWords } from "#app/features/segments/compare.service.server.ts";
import { compareFigures } from "#app/features/segments/compared-lines.ts";
import { conditionOfLine } from "#app/features/segments/condition-of-line.ts";
import { describeCondition, type RuleNames } from "#app/features/segments/rules/condition-words.ts";
import { ruleNames } from "#app/features/segments/rules/explain-rule.server.ts";
import type { Db } from "#db/client.server.ts";
import { only } from "../guard-rails/find-findings.ts";
import { selectFigures } from "../guard-rails/findings.repository.server.ts";
import { featureNames } from "../members/feature-names.server.ts";
import { featuresOfLines } from "../members/line-features.ts";
import { type FeatureNames, nameOfFeature } from "../members/reason-words.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import type { Persona } from "../personas.repository.server.ts";
import { type ToldSection, toldSections } from "./told-sections.ts";

export interface PersonaComparison {
  /** Null where they have not all been counted together yet. */
  countedAt: string | null;
  /** Members when they were counted, in the order of the personas. */
  members: number[];
  rows: ComparedRowInWords[];
  /** What their lines say that is no number, section by section. */
  told: ToldSection[];
}

/**
 * Two to five personas side by side by everything that the lines of evidence of any of them are about, what differs most
 * first, by the near end of the interval of its effect; and by what is said to them.
 */
export async function comparePersonas(db: Db, personas: readonly Persona[]): Promise<PersonaComparison> {
  const lines = await Promise.all(personas.map(({ id }) => standingLines(db, id)));
  const told = toldSections(lines);
  const figures = await selectFigures(
    db,
    personas.map(({ id }) => id),
  );
  const inOrder = personas.flatMap(({ id }) => figures.find(({ personaId }) => personaId === id) ?? []);
  const [first] = inOrder;
  const isTogether =
    inOrder.length === personas.length && inOrder.every(({ countedAt }) => countedAt === first?.countedAt);
  if (!first || !isTogether) return { countedAt: null, members: [], rows: [], told };
  const keys = new Set(lines.flatMap(featuresOfLines));
  const [names, rules] = await Promise.all([featureNames(db), ruleNames(db)]);
  const compared = compareFigures(inOrder.map((each) => only(each.figures, (key) => keys.has(key))));
  return {
    countedAt: first.countedAt,
    members: inOrder.map(({ members }) => members),
    rows: compared.map((row) => {
      const condition = conditionOfLine(row.feature, row.value, row.kind);
      return { ...row, condition, label: labelOf(row, condition, names, rules) };
    }),
    told,
  };
}

async function standingLines(db: Db, personaId: string): Promise<PersonaLine[]> {
  return (await selectLines(db, personaId)).filter(({ removedAt }) => removedAt === null);
}

function labelOf(
  { feature, kind }: { feature: string; kind: "share" | "number" },
  condition: ReturnType<typeof conditionOfLine>,
  names: FeatureNames,
  rules: RuleNames,
): string {
  if (kind === "number") return `${nameOfFeature(feature, names)}, mean`;
  if (feature.startsWith("theme:")) return `Spoke of “${nameOfFeature(feature, names)}”`;
  return condition ? describeCondition(condition, rules) : nameOfFeature(feature, names);
}
