const greeting =
  /^\W{0,3}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|moin|servus|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|cher|chère|madame|monsieur|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|estimad[oa]s?|querid[oa]s?)(?=$|[^\p{L}]).{0,60}$/iu;

/** True for a line that does no more than greet: "Hi team,", "Sehr geehrte Damen und Herren". */
export function isGreeting(line: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.length <= 70 && greeting.test(trimmed) && !/[.!?]\s+\S/.test(trimmed) && wordsIn(trimmed) <= 6
  );
}

function wordsIn(line: string): number {
  return line.split(/\s+/).length;
}

/** True when a text has a word in it beyond a greeting, so that setting something else aside does not empty it. */
export function saysSomething(text: string): boolean {
  let start = 0;
  // A greeting stands at the beginning; looking at every line of a long text would only cost.
  for (let lines = 0; lines < 4; lines += 1) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (/[\p{L}\p{N}]/u.test(line.slice(0, 300)) && !isGreeting(line)) return true;
    if (end === -1) return false;
    start = end + 1;
  }
  return /[\p{L}\p{N}]/u.test(text.slice(start));
}
