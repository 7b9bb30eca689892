import type { Question, SurveyLook } from "../survey.schema.ts";
import { testsOf } from "./condition-tests.ts";
import { planOf } from "./path-plan.ts";
import { pipedQuestions } from "./pipe.ts";
import type { WalkedSurvey } from "./walk-context.ts";

/** What is shown, by pages: one question a page, or all together but for the page breaks. */
export function questionPages(layout: SurveyLook["layout"], shown: readonly Question[]): Question[][] {
  return split(shown, (question) => layout === "page-by-page" || question.newPage);
}

/**
 * The same for a page without a script, on which nothing appears while one answers: a question that depends on an
 * answer begins a page after it, and so does what follows a question that may lead elsewhere.
 */
export function pagesWithoutScript(survey: WalkedSurvey, shown: readonly Question[]): Question[][] {
  const { jumps, quotas, places } = planOf(survey);
  const leadsElsewhere = ({ id }: Question, place: number) => jumps.has(id) || quotas.has(place);
  let page = new Set<string>();
  let last = 0;
  return split(shown, (question) => {
    const place = places.get(question.id) ?? last;
    // What lies between may not be shown and is passed all the same.
    const passed = survey.questions.slice(last, place);
    const elsewhere = passed.some((between, index) => leadsElsewhere(between, last + index));
    const depends = lookedAtBy(question).some((id) => id === null || page.has(id));
    const breaks = survey.look.layout === "page-by-page" || question.newPage || elsewhere || depends;
    if (breaks) page = new Set();
    page.add(question.id);
    last = place;
    return breaks;
  });
}

/**
 * Whether answers on this page, of a survey without a script, may lead to questions that are not on the path yet: one that
 * depends on an answer of it, or any later one where the page can lead elsewhere.
 */
export function moreMayFollow(
  survey: WalkedSurvey,
  page: readonly Question[],
  shown: readonly Question[],
): boolean {
  const { jumps, quotas, places } = planOf(survey);
  const here = new Set(page.map(({ id }) => id));
  const onPath = new Set(shown.map(({ id }) => id));
  const start = Math.min(...page.map(({ id }) => places.get(id) ?? 0));
  const leads = page.some(({ id }) => jumps.has(id) || quotas.has(places.get(id) ?? -1));
  return survey.questions.slice(start).some((question) => {
    if (onPath.has(question.id) || question.type === "hidden") return false;
    return leads || lookedAtBy(question).some((id) => id === null || here.has(id));
  });
}

/** The questions that a question depends on; null for a score, to which any may count. */
function lookedAtBy(question: Question): (string | null)[] {
  const tests = [...testsOf(question.showIf), ...testsOf(question.requireIf)].flatMap(({ of, id }) => {
    if (of === "score") return [null];
    return of === "answer" ? [id] : [];
  });
  return [...tests, ...pipedQuestions(question.title), ...pipedQuestions(question.help)];
}

function split(shown: readonly Question[], begins: (question: Question) => boolean): Question[][] {
  const pages: Question[][] = [];
  for (const question of shown) {
    const page = pages.at(-1);
    if (begins(question) || page === undefined) pages.push([question]);
    else page.push(question);
  }
  return pages;
}
