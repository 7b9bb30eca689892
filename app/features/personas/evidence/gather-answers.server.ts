import type { AnswerEvidence, ThemeEvidence } from "#app/engines/personas/segment-evidence.ts";
import { themeKindSchema } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import { selectAnswerers, selectAnswerThemes, selectDefinitions } from "./answers.repository.server.ts";
import { type Asking, findQuestions } from "./asked-questions.ts";

const SURVEYS = 100;

/** What members answered when they were asked why they bought, or what nearly kept them; null where nobody was asked. */
export async function gatherAnswers(
  db: Db,
  segmentId: string,
  themes: readonly ThemeEvidence[],
): Promise<Record<Asking, AnswerEvidence | null>> {
  const surveys = await selectDefinitions(db, SURVEYS);
  const gather = async (asking: Asking): Promise<AnswerEvidence | null> => {
    const asked = findQuestions(surveys, asking);
    if (!asked) return null;
    const counts = await selectAnswerThemes(db, segmentId, asked.questions);
    return {
      question: asked.title,
      ...(await selectAnswerers(db, segmentId, asked.questions)),
      themes: counts.map(({ kind, n, oldest, newest, ...count }) => ({
        ...count,
        kind: themeKindSchema.parse(kind),
        quotes: themes.find(({ themeId }) => themeId === count.themeId)?.quotes ?? [],
        grounds: { oldest, newest, sources: [{ source: "survey", n }] },
      })),
    };
  };
  return { reasons: await gather("reasons"), doubts: await gather("doubts") };
}
