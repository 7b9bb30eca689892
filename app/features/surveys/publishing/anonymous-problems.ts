import type { Question, Survey } from "../survey.schema.ts";
import { FEWEST_PEOPLE } from "../survey-limits.ts";

/** What a question asks that says who somebody is, as a part of a sentence; null for what does not. */
function tellsWho({ type, purpose }: Question): string | null {
  if (purpose.kind === "identity") return "says whose answer it is";
  if (purpose.kind === "attribute") return "fills an attribute of a customer's profile";
  if (purpose.kind === "consent") return "notes what somebody agreed to in their profile";
  switch (type) {
    case "email":
      return "asks for an e-mail address";
    case "contact":
      return "asks who somebody is";
    case "address":
      return "asks for an address";
    case "file":
      return "takes a file, in which a name and a place may be hidden";
    case "hidden":
      return "takes along what stands in the link, which may be who it was sent to";
    default:
      return null;
  }
}

/**
 * What keeps an anonymous survey from being published, by form field name: questions that say who somebody is. What
 * people write of themselves in their own words nobody can keep out; the page says so beside the survey's privacy.
 */
export function anonymousProblems(survey: Survey): Map<string, string> {
  const problems = new Map<string, string>();
  if (!survey.anonymous) return problems;
  for (const [index, question] of survey.questions.entries()) {
    const what = tellsWho(question);
    if (what !== null) {
      problems.set(
        `questions[${index}].purpose`,
        `This survey is anonymous, and this question ${what}. Remove it, or the promise.`,
      );
    }
  }
  return problems;
}

/** What cannot be taken back once somebody has answered, by form field name. `published` is the version that was answered. */
export function brokenPromises(published: Survey, next: Survey): Map<string, string> {
  const problems = new Map<string, string>();
  if (!published.anonymous) return problems;
  if (!next.anonymous) {
    problems.set(
      "anonymous",
      "People have answered this survey because it is anonymous, so it stays that. Duplicate it to ask with names.",
    );
  } else if ((next.fewestPeople ?? FEWEST_PEOPLE.usual) < (published.fewestPeople ?? FEWEST_PEOPLE.usual)) {
    problems.set("fewestPeople", "People have answered under a higher number, so it cannot be made lower.");
  }
  return problems;
}
