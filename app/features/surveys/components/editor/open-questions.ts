import { useState } from "react";
import type { QuestionForm } from "../../form/survey-form.ts";

/**
 * Which questions are unfolded: those that somebody has opened, the first, those without a text yet, and those with
 * an error. Kept by the question's id, so that moving and saving change nothing. A form that came back from the server
 * (`all`) begins with all of them open: without a script nothing else says which one was being worked on.
 */
export function useOpenQuestions(errors: Readonly<Record<string, string>>, all: boolean) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const wrong = Object.keys(errors);
  return {
    isOpen({ id, title }: Pick<QuestionForm, "id" | "title">, index: number): boolean {
      if (wrong.some((name) => name.startsWith(`questions[${index}]`))) return true;
      return chosen.get(id) ?? (all || index === 0 || title === "");
    },
    choose: (id: string, open: boolean) => setChosen((before) => new Map(before).set(id, open)),
  };
}
