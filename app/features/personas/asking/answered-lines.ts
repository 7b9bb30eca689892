import type { AskedAbout, LineEvidence, LineOrigin } from "#app/engines/personas/evidence.ts";
import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { originalMark } from "#app/features/surveys/translations/translated-from.ts";
import { judgeAnswers } from "./enough-answers.ts";
import type { PersonaQuestion } from "./persona-question.ts";

interface Line {
  key: string;
  text: string;
  origin: LineOrigin;
  evidence: LineEvidence;
}

/**
 * The lines of a persona with what customers answered to the questions about them. A claim that enough members confirm
 * is evidence as long as they do: nothing of it is stored with the line, so a withdrawn answer goes out of it again and
 * a new draft does not lose it.
 */
export function withAnswers<Some extends Line>(
  lines: readonly Some[],
  questions: readonly PersonaQuestion[],
): Some[] {
  const byKey = new Map(questions.map((question) => [question.lineKey, question]));
  return lines.map((line) => {
    const unasked = asDrafted(line);
    const question = byKey.get(line.key);
    return question === undefined || unasked.origin !== "assumption" ? unasked : answered(unasked, question);
  });
}

/** The line without what answers made of it, wherever it was copied from. */
function asDrafted<Some extends Line>(line: Some): Some {
  if (line.evidence.asked === undefined) return line;
  const { asked, n, of, share, low, high, oldest, newest, sources, ...evidence } = line.evidence;
  return { ...line, origin: "assumption", evidence };
}

function answered<Some extends Line>(line: Some, question: PersonaQuestion): Some {
  const { surveyId, questionId, kind, askedAt, yes, no, unsure, people, keptAt, keptBy } = question;
  const reworded = question.claimMark !== originalMark(line.text);
  const verdict =
    kind === "claim" ? judgeAnswers({ yes, no, unsure, people }) : yes > 0 ? "undecided" : "waiting";
  const kept = keptAt === null || keptBy === null ? undefined : { at: keptAt, by: keptBy };
  const asked: AskedAbout = {
    surveyId,
    questionId,
    kind,
    askedAt,
    yes,
    no,
    unsure,
    people,
    verdict,
    reworded,
  };
  const evidence = { ...line.evidence, asked: kept ? { ...asked, kept } : asked };
  if (kind !== "claim" || verdict !== "confirmed" || reworded) return { ...line, evidence };
  const of = yes + no + unsure;
  return {
    ...line,
    origin: "evidence",
    evidence: {
      ...evidence,
      n: yes,
      of,
      ...wilsonInterval(yes, of),
      ...(question.firstAt === null ? {} : { oldest: question.firstAt }),
      ...(question.lastAt === null ? {} : { newest: question.lastAt }),
      sources: [{ source: "Survey", n: of }],
    },
  };
}
