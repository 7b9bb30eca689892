/** A tag or the text up to the next one. Comments, declarations, and what stands in `script` and `style`, give none. */
export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "open" | "close"; name: string; attributes: string };

const unseen = new Set(["script", "style", "title", "template"]);
const tagName = /[a-zA-Z][a-zA-Z0-9-]{0,30}(?::[a-zA-Z0-9]{1,20})?/y;
const lessThan = "<";

/**
 * The tokens of an HTML text in one pass. Follows the tokenizer of the HTML standard (13.2.5) as far as mail needs it;
 * what is left unfinished (a tag, a comment, a script without its end) is text, so that a broken page loses no words.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const ends = new EndFinder(html);
  let position = 0;
  let textFrom = 0;
  while (position < html.length) {
    const at = html.indexOf(lessThan, position);
    if (at === -1) break;
    const markup = readMarkup(html, at, ends);
    if (markup === undefined) {
      position = at + 1;
      continue;
    }
    if (at > textFrom) yield { kind: "text", text: html.slice(textFrom, at) };
    if (markup.token !== undefined) yield markup.token;
    position = markup.end;
    textFrom = position;
  }
  if (textFrom < html.length) yield { kind: "text", text: html.slice(textFrom) };
}

interface Markup {
  end: number;
  token?: HtmlToken;
}

function readMarkup(html: string, at: number, ends: EndFinder): Markup | undefined {
  const next = html[at + 1] ?? "";
  if (next === "!" || next === "?") {
    const end = html.startsWith("<!--", at) ? ends.after("-->", at + 4) : ends.after(">", at + 2);
    return end === undefined ? undefined : { end };
  }
  const closes = next === "/";
  tagName.lastIndex = at + (closes ? 2 : 1);
  const found = tagName.exec(html)?.[0];
  if (found === undefined) return undefined;
  const nameEnd = tagName.lastIndex;
  const end = tagEnd(html, nameEnd, ends);
  if (end === undefined) return undefined;
  const name = found.toLowerCase();
  if (!closes && unseen.has(name)) return { end: ends.afterElement(name, end) ?? end };
  return { end, token: { kind: closes ? "close" : "open", name, attributes: html.slice(nameEnd, end - 1) } };
}

// A ">" inside quotes belongs to the value; one whose quotes go on for longer than this was left open by mistake.
const longestQuotedEnd = 2_000;

/** Where a tag ends; a ">" inside quotes does not end it, unless the quotes are never closed. */
function tagEnd(html: string, from: number, ends: EndFinder): number | undefined {
  // "<anna@example.com>" and "<https://…>" are no tags.
  if (!/[\s/>]/.test(html[from] ?? "")) return undefined;
  const plainEnd = ends.after(">", from);
  if (plainEnd === undefined || !ends.trustQuotes) return plainEnd;
  let position = from;
  let end = plainEnd;
  for (;;) {
    const quote = firstQuote(html, position, end - 1);
    if (quote === undefined) return end;
    const closing = ends.after(html[quote] ?? "", quote + 1);
    const later = closing !== undefined && closing >= end ? ends.after(">", closing) : end;
    if (closing === undefined || later === undefined || later - plainEnd > longestQuotedEnd) {
      // One such slip, and quotes say nothing any more: to follow them again from each tag would be quadratic.
      ends.trustQuotes = false;
      return plainEnd;
    }
    end = later;
    position = closing;
  }
}

function firstQuote(html: string, from: number, to: number): number | undefined {
  for (let index = from; index < to; index += 1) {
    // Only after "=" does a quote open a value: in <p don't> it is a slip.
    if ((html[index] === '"' || html[index] === "'") && html[index - 1] === "=") return index;
  }
  return undefined;
}

/** Finds ends; remembers which marks do not come again, so that many beginnings without an end cost one search. */
class EndFinder {
  /** Whether quotes of attributes have always been closed so far. */
  trustQuotes = true;
  private readonly html: string;
  private readonly absent = new Map<string, number>();

  constructor(html: string) {
    this.html = html;
  }

  after(mark: string, from: number): number | undefined {
    if (from >= (this.absent.get(mark) ?? Number.POSITIVE_INFINITY)) return undefined;
    const at = this.html.indexOf(mark, from);
    if (at !== -1) return at + mark.length;
    this.absent.set(mark, Math.min(from, this.absent.get(mark) ?? from));
    return undefined;
  }

  /** After the closing tag of an element whose content is no markup. */
  afterElement(name: string, from: number): number | undefined {
    const key = `</${name}`;
    if (from >= (this.absent.get(key) ?? Number.POSITIVE_INFINITY)) return undefined;
    const closing = new RegExp(`</${name}[\\s/>]`, "gi");
    closing.lastIndex = from;
    const found = closing.exec(this.html);
    const end = found === null ? undefined : this.after(">", closing.lastIndex - 1);
    if (end === undefined) this.absent.set(key, Math.min(from, this.absent.get(key) ?? from));
    return end;
  }
}
