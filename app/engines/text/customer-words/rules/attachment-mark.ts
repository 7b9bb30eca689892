import { beginsWith, cutLines, headOf, type Rule } from "../removal.ts";

const mark =
  /^\s{0,9}(?:[[<(](?:cid:|image|bild|inline image|photo|anhang|attachment|logo)[^\])>]{0,160}[\])>]|\[?cid:\S{3,160})\s{0,9}$/i;

/** Sets aside what stands for a picture or a file that the text came without. */
export const attachmentMark: Rule = {
  name: "attachment",
  sentence: "What a mail program wrote in place of a picture or a file.",
  find: (message) => {
    if (!/[[<(]|cid:/i.test(message.text)) return [];
    return message.lines.flatMap((_line, index) => {
      const head = headOf(message, index);
      return mark.test(head) ? [cutLines(message, index, index, beginsWith(head.trim()))] : [];
    });
  },
};
