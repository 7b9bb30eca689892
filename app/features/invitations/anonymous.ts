/** Whether nobody can see who answered a survey; then nobody can see either who has not. */
export function isAnonymous(survey: object): boolean {
  return "anonymous" in survey && survey.anonymous === true;
}
