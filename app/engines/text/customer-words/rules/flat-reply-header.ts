const verbs = ["wrote:", "schrieb:", "a écrit :", "a écrit:", "escribió:"];
const opening = /(?:^|[\s.!?])(?:On|Am|Le|El)\s(?=[^\n]{0,40}\d)/g;
const sender = /<[^<>\s]{2,100}@[^<>\s]{2,100}>/;
const longest = 240;

/**
 * Where "On 5 May 2025 Tom <tom@example.com> wrote:" begins within a line into which an export has run a whole mail
 * together; undefined for none. Only with an address: "On 5 May your agent wrote: …" is the customer's own story.
 */
export function flatReplyHeaderIn(line: string): number | undefined {
  for (const verb of verbs) {
    for (let at = line.indexOf(verb); at !== -1; at = line.indexOf(verb, at + verb.length)) {
      const from = Math.max(0, at - longest);
      const before = line.slice(from, at);
      if (!sender.test(before)) continue;
      const begin = Array.from(before.matchAll(opening)).at(-1);
      if (begin !== undefined) return from + begin.index + (begin[0].length - begin[0].trimStart().length);
    }
  }
  return undefined;
}
