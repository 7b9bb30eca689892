import { answersSoFar } from "../answers/answers-so-far.ts";
import { checkAnswer } from "../answers/check-answer.ts";
import { pathWords, pipe } from "../logic/pipe.ts";
import type { WalkContext, WalkedSurvey } from "../logic/walk-context.ts";
import { type Walk, walkSurvey } from "../logic/walk-survey.ts";
import { fillWords } from "../public-words/fill-words.ts";
import { isAnswered } from "../question-words.ts";
import { field } from "./device-store.ts";
import { postedIn, uploadsIn } from "./posted-in.ts";
import { clearError, showError, showSummary } from "./question-errors.ts";
import { type FormPage, hiddenField } from "./survey-form-page.ts";

export interface PathPages {
  /** Turns to the next page: "end" when there is none, "stay" when something has to be mended first. */
  forward(): "end" | "turned" | "stay";
  back(): void;
}

/**
 * Walks through the survey with every answer, by the module that the server walks with, and shows what is on the path:
 * questions appear and go, their numbers, the texts that repeat answers, the progress and the pages follow.
 */
export function followPath(page: FormPage, { onTurn }: { onTurn: () => void }): PathPages {
  const { form, words, data } = page;
  const survey = field(data, "survey") as WalkedSurvey;
  const context = field(data, "context") as WalkContext;
  const boxes = new Map(
    [...form.querySelectorAll<HTMLFieldSetElement>("[data-question]")].map((box) => [
      box.dataset.question ?? "",
      box,
    ]),
  );
  const main = form.querySelector<HTMLButtonElement>("[data-main]");
  const enter = form.querySelector<HTMLButtonElement>("[data-default]");
  const backButton = form.querySelector<HTMLButtonElement>("[data-back]");
  /** A question of the page in view. */
  let at = [...boxes].find(([, box]) => !box.hidden)?.[0] ?? "";
  /** Questions that were answered, changed or left behind with their page. */
  const passed = new Set<string>();
  let walk = look();
  let index = 0;

  function look(): Walk {
    return walkSurvey(survey, answersSoFar(survey, postedIn(form, survey), uploadsIn(form, survey)), context);
  }

  function show(): void {
    walk = look();
    const found = walk.pages.findIndex((questions) => questions.some(({ id }) => id === at));
    index = found === -1 ? Math.min(index, Math.max(0, walk.pages.length - 1)) : found;
    const here = new Set((walk.pages[index] ?? []).map(({ id }) => id));
    if (!here.has(at)) at = [...here][0] ?? at;
    const shown = new Set(walk.shown.map(({ id }) => id));
    for (const [id, box] of boxes) {
      box.hidden = !here.has(id);
      box.disabled = !shown.has(id);
    }
    noteSeen();
    writeNumbers();
    writePipes();
    writeProgress();
    const last = index + 1 >= walk.pages.length;
    for (const button of [main, enter]) {
      if (!button) continue;
      button.value = last ? "send" : "next";
      if (button.textContent !== words.send || !last) button.textContent = last ? words.send : words.next;
    }
    if (backButton) backButton.hidden = index === 0;
    for (const part of form.querySelectorAll<HTMLElement>("[data-first-page]")) part.hidden = index > 0;
    for (const part of form.querySelectorAll<HTMLElement>("[data-last-page]"))
      part.hidden = !last || index === 0;
  }

  /** What is sent says which pages were shown; what is saved before, which were passed: whoever comes back goes on after them. */
  function noteSeen(): void {
    const before = walk.pages.slice(0, index).flat();
    for (const { id } of before) passed.add(id);
    for (const id of walk.answers.keys()) passed.add(id);
    const here = new Set((walk.pages[index] ?? []).map(({ id }) => id));
    const inPath = (ids: (id: string) => boolean) =>
      walk.shown.flatMap(({ id }) => (ids(id) ? [id] : [])).join(" ");
    const asked = hiddenField(form, "asked");
    if (asked) asked.value = inPath((id) => passed.has(id) || here.has(id));
    form.dataset.passed = inPath((id) => passed.has(id));
  }

  function writeNumbers(): void {
    const counted = walk.shown.filter(({ type }) => isAnswered(type));
    for (const [number, { id }] of counted.entries()) {
      const box = boxes.get(id);
      const step = box?.querySelector(".sv-step");
      if (step) step.textContent = fillWords(words.questionOf, { n: number + 1, total: counted.length });
      const optional = box?.querySelector<HTMLElement>(".sv-optional[data-whole]");
      if (optional) optional.hidden = walk.required.has(id);
      for (const skip of box?.querySelectorAll<HTMLElement>(".sv-skip") ?? [])
        skip.hidden = walk.required.has(id);
    }
  }

  function writePipes(): void {
    const said = pathWords(survey.questions, walk, context);
    for (const place of form.querySelectorAll<HTMLElement>("[data-pipe]")) {
      const text = pipe(place.dataset.pipe ?? "", said);
      if (place.textContent !== text) place.textContent = text;
    }
  }

  function writeProgress(): void {
    const box = form.querySelector<HTMLElement>("[data-progress]");
    const text = box?.querySelector("p");
    const bar = box?.querySelector("progress");
    if (!box || !text) return;
    const several = walk.pages.length > 1;
    const counted = walk.shown.filter(({ type }) => isAnswered(type));
    const answered = counted.filter(({ id }) => walk.answers.has(id)).length;
    const [n, total] = several ? [index, walk.pages.length] : [answered, counted.length];
    box.hidden = false;
    text.textContent = several
      ? fillWords(words.pageOf, { n: n + 1, total })
      : fillWords(words.answeredOf, { n, total });
    if (bar) {
      bar.max = Math.max(1, total);
      bar.value = n;
    }
  }

  function goTo(next: number): void {
    index = next;
    at = walk.pages[next]?.[0]?.id ?? at;
    show();
    onTurn();
    const heading = form.querySelector<HTMLElement>("[data-progress] p") ?? form;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  /** Shows what is wrong with the answers of the page in view; whether anything is. */
  function findWrong(): boolean {
    const posted = postedIn(form, survey);
    const wrong: { id: string; message: string }[] = [];
    for (const question of walk.pages[index] ?? []) {
      const { id } = question;
      const [box, came] = [boxes.get(id), posted[id]];
      if (!box || !came) continue;
      clearError(box);
      const required = walk.required.has(id);
      const checked = checkAnswer(question, came, { required, uploads: uploadsIn(form, survey), words });
      if (checked.ok) continue;
      showError(box, words, checked.message);
      wrong.push({ id, message: checked.message });
    }
    showSummary(form, words, wrong);
    return wrong.length > 0;
  }

  form.addEventListener("input", ({ target }) => {
    const changed = target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;
    if (changed?.dataset.question) passed.add(changed.dataset.question);
    show();
  });
  form.addEventListener("change", show);
  window.addEventListener("popstate", (event) => {
    const to = field(event.state, "page");
    if (typeof to === "number" && to < walk.pages.length) goTo(to);
  });
  show();
  if (walk.pages.length > 1) history.replaceState({ page: index }, "");

  return {
    forward() {
      if (findWrong()) return "stay";
      if (index + 1 >= walk.pages.length) return "end";
      goTo(index + 1);
      history.pushState({ page: index }, "");
      return "turned";
    },
    back() {
      if (index > 0) goTo(index - 1);
    },
  };
}
