import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";

/** Shows what is wrong with an answer at its question, as the server's page does. */
export function showError(box: HTMLElement, words: PublicWords, message: string): void {
  clearError(box);
  box.classList.add("sv-wrong");
  const id = `q-${box.dataset.question}-error`;
  const error = document.createElement("p");
  error.className = "sv-error";
  error.id = id;
  const mark = document.createElement("span");
  mark.className = "sv-hidden";
  mark.textContent = `${words.error} `;
  error.append(mark, message);
  const group = box.querySelector("fieldset");
  const label = group?.querySelector("legend") ?? box.querySelector("label");
  label?.after(error);
  const target = group ?? box.querySelector("input, select, textarea");
  target?.setAttribute("aria-describedby", `${target.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  if (!group) target?.setAttribute("aria-invalid", "true");
}

/** Says at the top what is wrong on the page in view, each line leading to its question; read aloud first. */
export function showSummary(
  form: HTMLElement,
  words: PublicWords,
  wrong: readonly { id: string; message: string }[],
): void {
  form.querySelector(".sv-summary")?.remove();
  document.title = document.title.replace(`${words.error} `, "");
  if (wrong.length === 0) return;
  document.title = `${words.error} ${document.title}`;
  const summary = document.createElement("div");
  summary.className = "sv-summary";
  summary.setAttribute("role", "alert");
  summary.tabIndex = -1;
  const heading = document.createElement("h2");
  heading.textContent = wrong.length === 1 ? words.oneWrong : fillWords(words.manyWrong, { n: wrong.length });
  const list = document.createElement("ul");
  for (const { id, message } of wrong) {
    const link = document.createElement("a");
    link.href = `#q-${id}`;
    link.append(...titleOf(form, id), `: ${message}`);
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  summary.append(heading, list);
  form.querySelector("[data-question]")?.before(summary);
  summary.focus();
}

/** What a question asks, without its number and its notes, in the language in which it stands there. */
function titleOf(form: HTMLElement, id: string): Node[] {
  const title = form.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"] [data-title]`);
  if (title === null) return [];
  const copy = document.createElement("span");
  copy.textContent = title.textContent;
  copy.lang = title.lang;
  copy.dir = title.dir;
  return [copy];
}

/** Takes an error away again, the server's too. */
export function clearError(box: HTMLElement): void {
  box.classList.remove("sv-wrong");
  const id = `q-${box.dataset.question}-error`;
  document.getElementById(id)?.remove();
  for (const target of box.querySelectorAll("[aria-describedby]")) {
    const others = (target.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other !== id);
    if (others.length === 0) target.removeAttribute("aria-describedby");
    else target.setAttribute("aria-describedby", others.join(" "));
    target.removeAttribute("aria-invalid");
  }
}
