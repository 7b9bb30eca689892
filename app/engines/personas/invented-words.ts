/** How a story begins, after the name. */
export const openings = [
  "has a full week and little patience for anything that needs a second attempt",
  "plans ahead on Sunday evening and likes it when the week then runs by itself",
  "compares before buying, and after that wants to stop thinking about it",
  "is the person others ask when something does not work",
  "starts the day with a short list and ends it with a longer one",
  "keeps what works and says so when it stops working",
  "reads the small print once, and remembers it",
] as const satisfies readonly [string, ...string[]];

/** How a week begins. */
export const moments = [
  "ten minutes between two things, and they go to us",
  "late in the evening, when all else is done, there is time for us",
  "on the way, with one hand on the phone",
  "between two appointments, a glance at what we sent",
  "early, before anybody asks for anything",
] as const satisfies readonly [string, ...string[]];

/** How a week ends. */
export const weekends = [
  "nothing that has to be looked up",
  "friends come by, and what works is shown around",
  "an hour for what was put off since Monday",
  "everything is used that was bought, and nothing is bought",
] as const satisfies readonly [string, ...string[]];
