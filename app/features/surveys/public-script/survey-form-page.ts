import type { PublicWords } from "../public-words/public-words.ts";
import { field } from "./device-store.ts";

/** The page that is being filled in, as its scripts see it. */
export interface FormPage {
  form: HTMLFormElement;
  /** The survey's name in addresses, under which this device keeps a draft. */
  draft: string;
  words: PublicWords;
  /** What else the server sent along for the scripts. */
  data: unknown;
}

/** The form of this page with what belongs to it; null on a page without one. */
export function readFormPage(): FormPage | null {
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  const block = document.getElementById("sv-data")?.textContent;
  if (!form || !block) return null;
  const data: unknown = JSON.parse(block);
  return { form, draft: form.dataset.draft ?? "", words: field(data, "words") as PublicWords, data };
}

/** The value of one of the form's own hidden fields: its key, its link. */
export function hiddenValue(form: HTMLFormElement, name: string): string {
  return hiddenField(form, name)?.value ?? "";
}

export function hiddenField(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const element = form.elements.namedItem(name);
  return element instanceof HTMLInputElement ? element : null;
}

export type AnswerControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Every control that carries a part of an answer. */
export function answerControls(form: HTMLFormElement): AnswerControl[] {
  return [...form.elements].filter(
    (element): element is AnswerControl =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      /^(?:answers|others|parts)\[/.test(element.name),
  );
}

export function isTickable(control: AnswerControl): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

/** Says something in the page's place for news, which is read aloud. */
export function say(form: HTMLFormElement, text: string): void {
  const place = form.querySelector("[data-news]");
  if (place && place.textContent !== text) place.textContent = text;
}
