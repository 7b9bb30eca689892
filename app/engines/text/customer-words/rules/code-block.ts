import { type Cut, cutLines, headOf, type Rule } from "../removal.ts";

const fence = /^\s{0,3}(?:`{3,12}|~{3,12})/;

/** Sets aside what is fenced as code; a fence that never closes fences nothing. */
export const codeBlock: Rule = {
  name: "code",
  sentence: "A log or code that was pasted and marked as such.",
  find: (message) => {
    const cuts: Cut[] = [];
    if (!/```|~~~/.test(message.text)) return cuts;
    let opened: number | undefined;
    for (let index = 0; index < message.lines.length; index += 1) {
      if (!fence.test(headOf(message, index))) continue;
      if (opened === undefined) opened = index;
      else {
        cuts.push(cutLines(message, opened, index, "lines between two fences (```)"));
        opened = undefined;
      }
    }
    return cuts;
  },
};
