import { beginsWith, type Cut, cutLines, headOf, type Message, type Rule } from "../removal.ts";
import { saysSomething } from "../says-something.ts";
import { flatReplyHeaderIn } from "./flat-reply-header.ts";
import { flatMailHeaderIn, mailHeaderBlockAt } from "./mail-header-block.ts";
import { isIntroducedList, isQuotedLine } from "./quoted-lines.ts";
import { dividerAt, replyHeaderAt } from "./reply-headers.ts";

const ruled = /^\s{0,3}[_-]{5,200}\s{0,3}$/;

/** A place from which on somebody else speaks: the lines that announce it, and what they announce. */
interface Announcement {
  lines: number;
  why: string;
  /** To the end of the message, or only over the lines marked with ">" that follow. */
  reach: "end" | "marked";
  forwarded: boolean;
}

// "From: A" is the least.
const shortest = 5;
// Under so many words above it, a message that is passed on is what the customer wants to say ("see below").
const pointingWords = 8;

/** Sets aside what was answered to or passed on: it was said by somebody else, or earlier and counted then. */
export const quotedReply: Rule = {
  name: "quoted reply",
  sentence: "An earlier message that a mail program copied above, below or between the customer's own words.",
  find,
};

function find(message: Message): Cut[] {
  const { lines, text } = message;
  const own = new OwnWords(text);
  let index = 0;
  while (index < lines.length) {
    const announced = announcementAt(message, index);
    const lastMarked = lastQuotedLine(message, index);
    if (announced !== undefined) {
      const header = cutLines(message, index, index + announced.lines - 1, announced.why);
      if (
        announced.reach === "end" &&
        own.spokenBefore(header.start, announced.forwarded ? pointingWords : 1)
      )
        return own.cut({ ...header, end: text.length });
      own.cut(header);
      index += announced.lines;
    } else if (lastMarked !== undefined) {
      if (!isIntroducedList(message, index)) own.cut(cutLines(message, index, lastMarked, marked));
      index = lastMarked + 1;
    } else {
      const flat = flatHeaderAt(message, index);
      if (flat !== undefined && own.spokenBefore(flat.start, 1)) return own.cut(flat);
      index += 1;
    }
  }
  return own.spokenBefore(text.length, 1) ? own.cuts : own.cuts.filter(({ why }) => why !== marked);
}

const marked = 'lines that begin with ">"';

/** What is cut so far, and whether the customer has spoken in between. */
class OwnWords {
  readonly cuts: Cut[] = [];
  private readonly text: string;
  private own = "";
  private upTo = 0;

  constructor(text: string) {
    this.text = text;
  }

  cut(cut: Cut): Cut[] {
    this.hear(cut.start);
    this.upTo = cut.end;
    this.cuts.push(cut);
    return this.cuts;
  }

  spokenBefore(place: number, words: number): boolean {
    this.hear(place);
    return saysSomething(this.own) && (words === 1 || this.own.trim().split(/\s+/).length >= words);
  }

  // A thousand letters say something; to carry on with more would make many announcements quadratic.
  private hear(place: number): void {
    if (this.own.length < 1_000) this.own += this.text.slice(this.upTo, Math.min(place, this.upTo + 1_000));
    this.upTo = Math.max(this.upTo, place);
  }
}

function announcementAt(message: Message, index: number): Announcement | undefined {
  if ((message.lines[index]?.text.length ?? 0) < shortest) return undefined;
  const divider = dividerAt(message, index);
  const head = headOf(message, index);
  if (divider !== undefined) {
    const block = mailHeaderBlockAt(message, nextWritten(message, index + 1));
    const lines = block === 0 ? 1 : nextWritten(message, index + 1) - index + block;
    return { lines, why: beginsWith(head.trim()), reach: "end", forwarded: divider === "forwarded" };
  }
  // Outlook draws a line above the header.
  const above = ruled.test(head) ? nextWritten(message, index + 1) - index : 0;
  const block = mailHeaderBlockAt(message, index + above);
  if (block > 0) {
    const why = beginsWith(headOf(message, index + above).trim());
    return { lines: above + block, why, reach: "end", forwarded: false };
  }
  const { lines, sure } = replyHeaderAt(message, index);
  if (lines === 0) return undefined;
  const next = nextWritten(message, index + lines);
  const isMarked = isQuotedLine(message, next);
  // Words in quotation marks are quoted by hand: the customer tells what was written, and goes on.
  if (!isMarked && (!sure || /^\s{0,9}["“„«'‘]/.test(headOf(message, next)))) return undefined;
  return { lines, why: beginsWith(head.trim()), reach: isMarked ? "marked" : "end", forwarded: false };
}

function nextWritten(message: Message, from: number): number {
  let index = from;
  while (index < message.lines.length && index < from + 4 && !/\S/.test(headOf(message, index))) index += 1;
  return index;
}

function lastQuotedLine(message: Message, first: number): number | undefined {
  if (!isQuotedLine(message, first)) return undefined;
  let last = first;
  for (let index = first + 1; index < message.lines.length; index += 1) {
    if (isQuotedLine(message, index)) last = index;
    else if (/\S/.test(headOf(message, index))) break;
  }
  return last;
}

function flatHeaderAt(message: Message, index: number): Cut | undefined {
  const line = message.lines[index];
  if (line === undefined || line.text.length < 60) return undefined;
  const at = flatMailHeaderIn(line.text) ?? flatReplyHeaderIn(line.text);
  if (at === undefined) return undefined;
  return {
    start: line.start + at,
    end: message.text.length,
    why: beginsWith(line.text.slice(at, at + 120)),
  };
}
