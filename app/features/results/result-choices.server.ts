import { listSegments } from "#app/features/segments/segments.service.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { channelWords, languageWords } from "./dimension-words.ts";
import { shownCells } from "./hidden-results.ts";
import { selectThemeName } from "./result-texts.repository.server.ts";
import { NO_ENDING, type ResultsFilter } from "./results-filter.ts";
import type { SurveyFacets } from "./survey-facets.ts";

/** A value that results can be filtered by. */
export interface ResultChoice {
  value: string;
  label: string;
}

/** What can be chosen in the filter of a survey's results. */
export interface ResultChoices {
  segment: ResultChoice[];
  language: ResultChoice[];
  channel: ResultChoice[];
  ending: ResultChoice[];
  version: ResultChoice[];
  /** The theme in force, if there is one; others are chosen beside their texts. */
  theme: ResultChoice[];
}

/** The values that occur, those of an anonymous survey only where enough people have them. */
export async function resultChoices(
  db: Db,
  survey: Survey,
  { facets, fewest }: { facets: SurveyFacets; fewest: number | null },
  filter: ResultsFilter,
): Promise<ResultChoices> {
  const k = fewest;
  const choices = (cells: ReadonlyMap<string, number>, label: (value: string) => string): ResultChoice[] => {
    const shown = shownCells(cells, k);
    return [...cells.keys()]
      .filter((value) => value !== "" && shown.has(value))
      .map((value) => ({ value, label: label(value) }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
  };
  const endings = new Map(survey.endings.map(({ id, title }) => [id, title]));
  // Who answered anonymously belongs to no segment.
  const segments = k === null ? await listSegments(db) : [];
  const theme = filter.theme === null ? undefined : await selectThemeName(db, filter.theme);
  return {
    segment: segments.map(({ id, name }) => ({ value: id, label: name })),
    language: choices(facets.language, languageWords),
    channel: choices(facets.channel, channelWords),
    ending: choices(facets.ending, (id) => (id === NO_ENDING ? "Thank-you page" : (endings.get(id) ?? id))),
    version: choices(facets.version, (version) => `Version ${version}`),
    theme: filter.theme === null ? [] : [{ value: filter.theme, label: theme ?? "a theme that is gone" }],
  };
}
