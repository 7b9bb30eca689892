import { fillWords } from "../public-words/fill-words.ts";
import { answerControls, type FormPage, hiddenField, isTickable } from "./survey-form-page.ts";

const ASKED_SECONDS = 20;
/** A page that leads on at a tap must not take the second half of a double tap for one. */
const DOUBLE_TAP_MS = 1000;
const RETRY_MS = 10_000;
const TOUCHES = ["pointerdown", "keydown", "input", "scroll"];

/** Shows the beginning to the next person: after some seconds, or at a tap. */
export function beginSoon(begin: string, seconds: number): void {
  const go = () => void open(begin, () => setTimeout(go, RETRY_MS));
  setTimeout(go, seconds * 1000);
  setTimeout(() => window.addEventListener("pointerdown", go), DOUBLE_TAP_MS);
}

/**
 * Clears what somebody has left behind and shows the beginning: after `idleSeconds` without a touch, and after asking for
 * twenty seconds whether they are still there. Without a connection the page is cleared in place.
 */
export function clearWhenLeft(
  page: FormPage,
  { begin, idleSeconds }: { begin: string; idleSeconds: number },
  { onLeave }: { onLeave: () => void },
): void {
  const { form, words } = page;
  const asking = document.createElement("div");
  asking.className = "sv-still";
  asking.setAttribute("role", "alert");
  let timer: ReturnType<typeof setTimeout>;

  const touch = () => {
    clearTimeout(timer);
    asking.remove();
    timer = setTimeout(ask, 1000 * idleSeconds);
  };
  const ask = () => {
    if (isUntouched(form)) return touch();
    const text = document.createElement("p");
    text.textContent = fillWords(words.stillThere, { n: ASKED_SECONDS });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sv-small";
    button.textContent = words.goOn;
    asking.replaceChildren(text, button);
    document.querySelector("main")?.append(asking);
    timer = setTimeout(leave, ASKED_SECONDS * 1000);
  };
  const leave = () => {
    onLeave();
    void open(begin, () => {
      clearInPlace(form);
      touch();
    });
  };
  for (const type of TOUCHES) window.addEventListener(type, touch, { passive: true });
  // The page as the former person left it, kept by the browser for going back.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) window.location.replace(begin);
  });
  touch();
}

/** Goes to an address of ours that can be reached; a browser's own page of failure would be the end of a kiosk. */
async function open(address: string, otherwise: () => void): Promise<void> {
  try {
    await fetch(address);
    window.location.replace(address);
  } catch {
    otherwise();
  }
}

function isUntouched(form: HTMLFormElement): boolean {
  const back = form.querySelector<HTMLButtonElement>("[data-back]");
  const anything = answerControls(form).some((control) =>
    isTickable(control) ? control.checked : control.type !== "hidden" && control.value !== "",
  );
  return !anything && back?.hidden !== false;
}

/** An empty form with a key of its own: what the former person sent must not be taken for the next one's. */
function clearInPlace(form: HTMLFormElement): void {
  for (const control of answerControls(form)) {
    if (isTickable(control)) control.checked = false;
    else if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
    else if (control.type !== "hidden") control.value = "";
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = hiddenField(form, "key");
  const seal = hiddenField(form, "seal");
  if (key) key.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (seal) seal.value = "";
  form.removeAttribute("data-sending");
  form.querySelector("[data-main]")?.setAttribute("aria-disabled", "false");
  for (let back = turnBack(form); back !== null; back = turnBack(form)) back.click();
  form.dispatchEvent(new Event("input"));
}

function turnBack(form: HTMLFormElement): HTMLButtonElement | null {
  const back = form.querySelector<HTMLButtonElement>("[data-back]");
  return back?.hidden === false ? back : null;
}
