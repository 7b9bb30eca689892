import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import { type FormPage, say } from "./survey-form-page.ts";

/** Makes rankings quick: arrows and dragging set the places, which can also be chosen one by one. */
export function rankByMoving({ form, words }: FormPage): void {
  for (const list of form.querySelectorAll<HTMLElement>("[data-ranking]")) {
    list.classList.add("sv-moving");
    for (const item of itemsOf(list)) addArrows(form, list, item, words);
    list.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) giveWay(list, event.target);
      sortByPlace(list);
    });
    sortByPlace(list);
    dragToMove(form, list);
  }
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement);
}

const placeOf = (item: Element) => item.querySelector("select");

function addArrows(form: HTMLFormElement, list: HTMLElement, item: HTMLElement, words: PublicWords): void {
  const option = item.querySelector("[data-label]")?.textContent ?? "";
  const arrow = (by: -1 | 1) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sv-arrow";
    button.textContent = by < 0 ? "↑" : "↓";
    button.setAttribute("aria-label", fillWords(by < 0 ? words.moveUp : words.moveDown, { option }));
    button.addEventListener("click", () => {
      const items = itemsOf(list);
      const to = items.indexOf(item) + by;
      const other = items[to];
      if (other === undefined) return;
      if (by < 0) other.before(item);
      else other.after(item);
      writePlaces(form, list);
      button.focus();
      say(form, fillWords(words.moved, { option, n: to + 1, total: items.length }));
    });
    return button;
  };
  const arrows = document.createElement("span");
  arrows.className = "sv-arrows";
  arrows.append(arrow(-1), arrow(1));
  item.append(arrows);
}

/** The order on the page becomes the places, as many as may be given. */
function writePlaces(form: HTMLFormElement, list: HTMLElement): void {
  for (const [index, item] of itemsOf(list).entries()) {
    const select = placeOf(item);
    if (select === null) continue;
    const place = String(index + 1);
    select.value = [...select.options].some((option) => option.value === place) ? place : "";
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A place is given once: whoever had it before has none now. */
function giveWay(list: HTMLElement, chosen: HTMLSelectElement): void {
  for (const item of itemsOf(list)) {
    const select = placeOf(item);
    if (select && select !== chosen && select.value === chosen.value) select.value = "";
  }
}

/** Those with a place first, in order; the others after them as they stood. */
function sortByPlace(list: HTMLElement): void {
  const place = (item: HTMLElement) => Number(placeOf(item)?.value || Number.POSITIVE_INFINITY);
  const focused = document.activeElement;
  const items = itemsOf(list);
  const sorted = [...items].sort((a, b) => place(a) - place(b) || items.indexOf(a) - items.indexOf(b));
  if (sorted.every((item, index) => item === items[index])) return;
  list.append(...sorted);
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
}

/** Dragging by the words of an option, with a finger, a pen or a mouse; the arrows do the same for a keyboard. */
function dragToMove(form: HTMLFormElement, list: HTMLElement): void {
  let held: HTMLElement | null = null;
  list.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest("[data-grip]") : null;
    held = grip?.closest("li") ?? null;
    if (held === null) return;
    event.preventDefault();
    held.classList.add("sv-held");
    list.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => {
    if (held === null) return;
    const items = itemsOf(list);
    const at = items.indexOf(held);
    const [above, below] = [items[at - 1], items[at + 1]];
    if (above && event.clientY < middle(above)) above.before(held);
    else if (below && event.clientY > middle(below)) below.after(held);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    list.addEventListener(end, () => {
      if (held === null) return;
      held.classList.remove("sv-held");
      held = null;
      writePlaces(form, list);
    });
  }
}

function middle(item: Element): number {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
