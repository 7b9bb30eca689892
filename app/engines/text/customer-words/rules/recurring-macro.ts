import { type Boilerplate, passageKey } from "../find-boilerplate.ts";
import { cutLines, type Rule } from "../removal.ts";

/** Sets aside the lines that recur word for word in many messages of the same import. */
export function recurringMacro(boilerplate: Boilerplate): Rule {
  return {
    name: "macro",
    sentence:
      "Standing text of the support team or its help desk, such as a receipt or a request to rate the answer.",
    find: (message) =>
      message.lines.flatMap(({ text }, index) => {
        const key = passageKey(text);
        const passage = key === undefined ? undefined : boilerplate.passages.get(key);
        return passage === undefined
          ? []
          : [cutLines(message, index, index, `stands word for word in ${passage.items} messages`)];
      }),
  };
}
