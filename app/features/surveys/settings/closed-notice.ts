import { fillWords } from "../public-words/fill-words.ts";
import { wordsOf } from "../public-words/public-words.ts";
import type { Closed } from "./closed.ts";

/** What is said to whoever comes to a survey that takes no answers now, in the language of the page. */
export function closedNotice(closed: Closed, language: string): { title: string; message: string } {
  const words = wordsOf(language);
  switch (closed.why) {
    case "ended":
      return { title: words.closedTitle, message: words.closed };
    case "full":
      return { title: words.fullTitle, message: words.full };
    case "not-open": {
      const { opensAt, timeZone } = closed;
      return {
        title: words.notOpenTitle,
        message: fillWords(words.notOpen, { date: momentInWords(opensAt, timeZone, language) }),
      };
    }
  }
}

/** "1 March 2027 at 09:00 CET": a moment as clocks in a zone show it, with the zone named. */
function momentInWords(iso: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(new Date(iso));
}
