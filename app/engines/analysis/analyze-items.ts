import { extractStatements } from "../statements/extract-statements.ts";
import { judgePhrase } from "../statements/judge-phrase.ts";
import { fitThemes } from "../themes/fit-themes.ts";
import type { FitOptions, Placement, ThemeStatement } from "../themes/fitted-theme.ts";
import type {
  AnalysedStatement,
  Analysis,
  AnalysisItem,
  AnalysisOptions,
  ExtractedItem,
} from "./analysis.ts";
import { chooseAspects } from "./choose-aspects.ts";
import { judgeWithLabels } from "./judge-with-labels.ts";

/** Analyses texts from the first step to the last on the calling thread; order of results follows the input. */
export function analyzeItems(items: readonly AnalysisItem[], options: AnalysisOptions = {}): Analysis {
  const extracted = items.map((item) => extractStatements(item, { wholeItems: options.wholeItems ?? false }));
  return composeAnalysis(items, extracted, options);
}

/** The steps that need all texts together, for statements extracted elsewhere (in threads), in the items' order. */
export function composeAnalysis(
  items: readonly AnalysisItem[],
  extracted: readonly ExtractedItem[],
  options: AnalysisOptions = {},
): Analysis {
  const judged = judgeWithLabels(chooseAspects(extracted), options.labels);
  const grouped = new Map(judged.map((item, index) => [index, statementsOf(item)]));
  const toGroup = items.flatMap((item, index) =>
    (grouped.get(index) ?? []).map((own) => toThemeStatement(own, item)),
  );
  const fit = fitThemes(withUniqueIds(toGroup), fitOptions(items, options));
  const analysedItems: Analysis["items"] = [];
  const statements: AnalysedStatement[] = [];
  for (const [index, item] of judged.entries()) {
    const own = (grouped.get(index) ?? []).map((statement) => place(statement, fit.placements));
    statements.push(...own);
    analysedItems.push("error" in item ? item : summarise(item, own));
  }
  return { items: analysedItems, statements, fit };
}

function statementsOf(item: ExtractedItem): AnalysedStatement[] {
  if ("error" in item) return [];
  return item.statements.map((statement) => ({
    ...statement,
    id: `${item.itemId}:${statement.start}-${statement.end}`,
    itemId: item.itemId,
    themeId: null,
    themeScore: 0,
  }));
}

function toThemeStatement(statement: AnalysedStatement, item: AnalysisItem): ThemeStatement {
  const { id, itemId, kind, text, aspects, sentiment, kindScore } = statement;
  const { person, time } = item;
  return {
    id,
    itemId,
    personId: person,
    kind,
    text,
    aspects,
    sentiment,
    confidence: kindScore,
    occurredAt: time,
  };
}

// An input may hold the same item twice; it is grouped once.
function withUniqueIds(statements: readonly ThemeStatement[]): ThemeStatement[] {
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()];
}

function fitOptions(items: readonly AnalysisItem[], options: AnalysisOptions): FitOptions {
  // Trends look back from the newest item, so that the same input gives the same result on any day.
  const now = items.reduce((latest, { time }) => (time !== null && time > latest ? time : latest), "");
  const { groupCount, granularity, wholeItems, previous } = options;
  return {
    now: now === "" ? "1970-01-01T00:00:00.000Z" : now,
    judgeKind: judgePhrase,
    ...(groupCount === undefined ? {} : { groupCount }),
    ...(granularity === undefined ? {} : { granularity }),
    ...(wholeItems === undefined ? {} : { wholeItems }),
    ...(previous === undefined ? {} : { previous }),
  };
}

function place(statement: AnalysedStatement, placements: ReadonlyMap<string, Placement>): AnalysedStatement {
  const placement = placements.get(statement.id);
  return placement === undefined
    ? statement
    : { ...statement, themeId: placement.themeId, themeScore: placement.score };
}

function summarise(
  item: Exclude<ExtractedItem, { error: string }>,
  own: readonly AnalysedStatement[],
): Analysis["items"][number] {
  const { statements: _, ...summary } = item;
  const themeIds = own.map(({ themeId }) => themeId).filter((themeId) => themeId !== null);
  return { ...summary, themeIds: [...new Set(themeIds)] };
}
