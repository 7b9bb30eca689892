import { splitLines } from "../../lines.ts";

const fence = /^\s{0,9}\{(?:code|noformat)(?:[:|][^}\n]{0,80})?\}\s{0,9}$/;
const inlineFence = /\{(?:code|noformat)(?:[:|][^}\n]{0,80})?\}/g;
const quoteMark = /\{quote\}/g;
const heading = /^\s{0,3}h[1-6]\.\s{1,3}/;
const quotedParagraph = /^\s{0,3}bq\.\s{1,3}/;
const style = /\{(?:color|panel|expand|anchor|adf|section|column)(?:[:|][^}\n]{0,120})?\}/g;
const mention = /\[~(?:accountid:)?[^\]\n|]{1,80}\]/g;
// [words|address] keeps its words, [address] the address, !picture.png|thumbnail! nothing.
const link = /\[([^\]|\n]{1,200})\|(?:https?:|mailto:)[^\]\n]{1,800}\]/g;
const picture = /![^\s!]{1,120}\.(?:png|jpe?g|gif|bmp|svg|webp|mp4|mov)(?:\|[^!\n]{0,80})?!/gi;

/** True for what only the wiki markup of Jira has. */
export function looksLikeWiki(text: string): boolean {
  return /\{(?:code|noformat|quote|panel|color)(?:[:|][^}\n]{0,80})?\}|\[~(?:accountid:)?[\w.@:-]{1,80}\]|(?:^|\n)(?:h[1-6]|bq)\. \S/.test(
    text,
  );
}

/** Wiki markup of Jira as plain text: "> " before what is quoted, fences around code, mentions and pictures left out. */
export function wikiToText(wiki: string): { text: string; marks: number } {
  const written: string[] = [];
  let marks = 0;
  let quoting = false;
  let coding = false;
  const take = (line: string, pattern: RegExp, by: string) =>
    line.replace(pattern, (_all, words?: string) => {
      marks += 1;
      return by === "$1" ? (words ?? "") : by;
    });
  const writeLine = (words: string, asQuote: boolean) => {
    if (!asQuote) return written.push(words);
    if (/\S/.test(words)) written.push(`> ${words.trimStart()}`);
    return written.length;
  };
  for (const { text: line } of splitLines(wiki)) {
    if (fence.test(line)) {
      marks += 1;
      coding = !coding;
      written.push("```");
    } else if (coding) {
      const parts = line.split(inlineFence);
      written.push(parts[0] ?? "");
      if (parts.length % 2 === 0) {
        marks += parts.length - 1;
        coding = false;
        written.push("```", parts.slice(1).join(" "));
      }
    } else {
      const bare = [mention, picture, style, inlineFence].reduce((left, mark) => take(left, mark, ""), line);
      const linked = take(take(bare, link, "$1"), heading, "");
      const asQuote = quotedParagraph.test(linked);
      const parts = take(linked, quotedParagraph, "").split(quoteMark);
      for (const [index, part] of parts.entries()) {
        if (index > 0) quoting = !quoting;
        if (parts.length === 1 || /\S/.test(part)) writeLine(part, quoting || asQuote);
      }
      marks += parts.length - 1;
    }
  }
  return { text: written.join("\n"), marks };
}
