import { field, keep, recall, store } from "./device-store.ts";
import { showUploaded } from "./file-field.ts";
import { answerControls, type FormPage, hiddenField, hiddenValue, isTickable } from "./survey-form-page.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const nameOf = (draft: string) => `earshot-draft-${draft}`;

/** Forgets the draft of a survey whose answers were sent. */
export function forgetDraft(draft: string): void {
  store?.removeItem(nameOf(draft));
}

/** Keeps what is typed on this device until it was sent, for seven days at most, and gives it back. */
export function keepLocalDraft(page: FormPage): void {
  const { form, draft } = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgotten = false;
  restore(page, () => {
    forgotten = true;
    forgetDraft(draft);
  });
  const keepNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (forgotten) return;
    keep(nameOf(draft), {
      at: Date.now(),
      link: hiddenValue(form, "link"),
      key: hiddenValue(form, "key"),
      seal: hiddenValue(form, "seal"),
      entries: entriesOf(form),
    });
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, 250);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== undefined) keepNow();
  });
}

/** Names and values as they stand; of an uploaded file also what it is called. */
function entriesOf(form: HTMLFormElement): string[][] {
  return answerControls(form)
    .filter((control) => (isTickable(control) ? control.checked : control.value !== ""))
    .map((control) => {
      const { fileName } = control.dataset;
      return fileName === undefined ? [control.name, control.value] : [control.name, control.value, fileName];
    });
}

function restore({ form, draft, words }: FormPage, forget: () => void): void {
  const kept = recall(nameOf(draft));
  const entries = readEntries(field(kept, "entries"));
  const age = Date.now() - Number(field(kept, "at"));
  // Another personal link on the same device is another person's draft.
  if (entries.length === 0 || !(age < WEEK_MS) || field(kept, "link") !== hiddenValue(form, "link")) return;
  const key = field(kept, "key");
  const keyField = hiddenField(form, "key");
  if (typeof key !== "string" || keyField === null) return;
  // A page that came back from the server holds what was sent. Reloading it sends the same once more, so what was typed
  // since is only here; another try's draft is not.
  const { entered, saved } = form.dataset;
  const returned = entered !== undefined;
  if (returned && (saved === undefined ? key !== keyField.value : Number(field(kept, "at")) <= Number(saved)))
    return;
  for (const control of answerControls(form)) {
    const values = entries.filter((entry) => entry[0] === control.name).map((entry) => entry[1] ?? "");
    if (isTickable(control)) control.checked = values.includes(control.value);
    else if (control.type !== "hidden") control.value = values[0] ?? "";
  }
  for (const [name = "", id = "", label] of entries) {
    if (label !== undefined) showUploaded(form, words, { name, id, label });
  }
  if (returned) return;
  // The same key as before: if the first try did arrive after all, the second is the same answer.
  keyField.value = key;
  const [seal, sealField] = [field(kept, "seal"), hiddenField(form, "seal")];
  if (sealField) sealField.value = typeof seal === "string" ? seal : "";
  const note = document.createElement("p");
  note.className = "sv-soft";
  note.setAttribute("role", "status");
  note.textContent = `${words.restored} `;
  const again = document.createElement("a");
  again.href = window.location.href;
  again.textContent = words.startAgain;
  again.addEventListener("click", forget);
  note.append(again);
  form.prepend(note);
}

function readEntries(value: unknown): string[][] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is string[] => Array.isArray(entry) && entry.every((part) => typeof part === "string"),
  );
}
