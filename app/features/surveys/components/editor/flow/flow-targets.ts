import type { Option } from "#app/components/inputs.tsx";
import { targetText } from "../../../form/flow-form.ts";
import type { SurveyForm } from "../../../form/survey-form.ts";

type Flow = Pick<SurveyForm, "questions" | "endings">;

const untitled = (title: string) => (title.trim() === "" ? "without a text yet" : title);

/** The endings to choose from; what was chosen and is gone stays in sight. */
export function endingChoices({ endings }: Flow, chosen: string): Option[] {
  const offered = endings.map(({ id, title }) => ({ value: id, label: `Ending: ${untitled(title)}` }));
  return withGone(offered, chosen);
}

/** The questions to choose from, from this place on. */
export function questionChoices({ questions }: Flow, chosen: string, from = 0): Option[] {
  const offered = questions.slice(from).map(({ id, title }, index) => ({
    value: id,
    label: `${from + index + 1}. ${untitled(title)}`.slice(0, 100),
  }));
  return withGone(offered, chosen);
}

/** Where a jump after a question may lead: further on, or to an ending. */
export function targetChoices(form: Flow, after: string, chosen: string): Option[] {
  const place = form.questions.findIndex(({ id }) => id === after);
  const offered = [
    ...form.questions.slice(place + 1).map(({ id, title }, index) => ({
      value: targetText({ kind: "question", id }),
      label: `${place + index + 2}. ${untitled(title)}`.slice(0, 100),
    })),
    ...form.endings.map(({ id, title }) => ({
      value: targetText({ kind: "ending", id }),
      label: `Ending: ${untitled(title)}`,
    })),
  ];
  return withGone(offered, chosen);
}

function withGone(offered: Option[], chosen: string): Option[] {
  const known = chosen === "" || offered.some(({ value }) => value === chosen);
  return known ? offered : [...offered, { value: chosen, label: "Not there any more, or before it" }];
}
