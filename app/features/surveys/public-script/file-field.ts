import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import { field } from "./device-store.ts";
import { type FormPage, hiddenValue, say } from "./survey-form-page.ts";

/** A file that the server has: its field's name, its id, and what the respondent calls it. */
interface Uploaded {
  name: string;
  id: string;
  label: string;
}

/** Uploads files as they are chosen, so that the answers themselves stay small and can wait for a connection. */
export function uploadFiles({ form, words }: FormPage): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=file][data-upload]")];
  if (inputs.length === 0 || window.origin === "null") return;
  // The files have gone ahead; what is left is a plain form.
  form.enctype = "application/x-www-form-urlencoded";
  if (form.dataset.send !== undefined) form.action = form.dataset.send;
  for (const input of inputs) {
    const name = input.name;
    input.removeAttribute("name");
    input.addEventListener("change", async () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      for (const file of files) await upload(form, words, { input, name, file });
    });
  }
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-remove-file]") : null;
    if (button === null) return;
    const list = button.closest("ul");
    button.closest("li")?.remove();
    list?.closest("[data-question]")?.querySelector<HTMLInputElement>("input[type=file]")?.focus();
    changed(form);
  });
}

async function upload(
  form: HTMLFormElement,
  words: PublicWords,
  { input, name, file }: { input: HTMLInputElement; name: string; file: File },
): Promise<void> {
  const body = new FormData();
  for (const hidden of ["key", "link", "version"]) body.append(hidden, hiddenValue(form, hidden));
  body.append("question", input.dataset.upload ?? "");
  body.append("file", file);
  say(form, fillWords(words.fileSending, { name: file.name }));
  try {
    const address = form.dataset.files ?? "";
    const response = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
    });
    const answer: unknown = await response.json().catch(() => null);
    const id = field(answer, "id");
    if (!response.ok || typeof id !== "string") {
      const why = field(answer, "message");
      throw new Error(typeof why === "string" ? why : "");
    }
    showUploaded(form, words, { name, id, label: file.name });
    say(form, fillWords(words.fileSent, { name: file.name }));
    changed(form);
  } catch (error) {
    const why = error instanceof Error && !(error instanceof TypeError) ? ` ${error.message}` : "";
    say(form, fillWords(words.fileFailed, { name: file.name }) + why);
  }
}

/** Lists an uploaded file under its question, with the way to take it back. */
export function showUploaded(form: HTMLFormElement, words: PublicWords, file: Uploaded): void {
  const id = /^answers\[(.+)\]$/.exec(file.name)?.[1] ?? "";
  const list = form.querySelector(`[data-files-of="${CSS.escape(id)}"]`);
  if (!list || list.querySelector(`input[value="${CSS.escape(file.id)}"]`)) return;
  const item = document.createElement("li");
  const value = document.createElement("input");
  value.type = "hidden";
  value.name = file.name;
  value.value = file.id;
  value.dataset.fileName = file.label;
  const label = document.createElement("span");
  label.textContent = file.label;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "sv-small";
  remove.dataset.removeFile = "";
  remove.textContent = fillWords(words.removeFile, { name: file.label });
  item.append(value, label, remove);
  list.append(item);
}

function changed(form: HTMLFormElement): void {
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
