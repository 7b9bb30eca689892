import type { AnalysedStatement, Analysis } from "#app/engines/analysis/analysis.ts";

/** A line of statements.jsonl. */
export function toStatementLine(statement: AnalysedStatement) {
  const { itemId, start, end, text, kind, kindScores, aspects, sentiment, themeId, themeScore, reasons } =
    statement;
  return { itemId, start, end, text, kind, kindScores, aspects, sentiment, themeId, themeScore, reasons };
}

/** The lines of themes.jsonl: coarse parents first, then the themes that statements point to. */
export function toThemeLines({ fit, statements }: Analysis) {
  const texts = new Map(statements.map(({ id, itemId, text }) => [id, { itemId, text }]));
  const quotesOf = (ids: readonly string[]) => ids.flatMap((id) => texts.get(id) ?? []);
  const previousOf = new Map(fit.replaced.map(({ id, successorId }) => [successorId, id]));
  const line = (
    theme: (typeof fit.themes)[number] | (typeof fit.parents)[number],
    parentId: string | null,
  ) => {
    const previousId = previousOf.get(theme.id);
    return {
      id: theme.id,
      kind: theme.kind,
      name: theme.name,
      parentId,
      terms: theme.terms.map(({ term }) => term),
      size: theme.mentions,
      people: theme.people,
      quotes: quotesOf(theme.quotes),
      ...(previousId === undefined ? {} : { previousId }),
    };
  };
  return [
    ...fit.parents.map((parent) => line(parent, null)),
    ...fit.themes.map((theme) => line(theme, theme.parentId)),
  ];
}
