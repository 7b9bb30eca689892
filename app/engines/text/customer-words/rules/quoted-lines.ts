import { headOf, type Message } from "../removal.ts";

const marked = /^\s{0,3}>/;
// "> 30 minutes" is a number, ">:(" a face.
const noQuote = /^\s{0,3}>(?:\s?\d|[:;._=]\S|-?[({[])/;

// "What does not work:" begins a list, "Tom wrote:" a quote; so does what has a date or an address in it.
const listIntroduction = /^[^\d@<>]{2,80}:\s{0,3}$/;
const telling =
  /wr[io]te|written|sa(?:id|ys?)|ask|told|quote|repl|answer|messag|mail|schr(?:ie|ei)b|sag|frag|antwort|nachricht|écri|dit|répon|escri|dijo|dice|respon|mensaje/i;

/** True when lines marked from here on are a list that the customer introduces. */
export function isIntroducedList(message: Message, index: number): boolean {
  const above = headOf(message, index - 1).trim();
  return listIntroduction.test(above) && !telling.test(above);
}

/** True for a line that a mail program or Markdown marks as somebody else's. */
export function isQuotedLine(message: Message, index: number): boolean {
  const head = headOf(message, index);
  if (!marked.test(head)) return false;
  if (!noQuote.test(head)) return true;
  // Among quoted lines a number is quoted too.
  return [index - 1, index + 1].some((near) => {
    const beside = headOf(message, near);
    return marked.test(beside) && !noQuote.test(beside);
  });
}
