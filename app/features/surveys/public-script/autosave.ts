import type { FormPage } from "./survey-form-page.ts";

/** Typing is saved together; somebody who writes for a minute is saved six times. */
const AFTER_MS = 3000;
const APART_MS = 10_000;

/**
 * Sends what was entered so far to the server in the background, so that a personal link goes on with it on another
 * device. `stop` ends it before the answers themselves are sent. A save that fails is made up for by the next.
 */
export function saveAsOneGoes({ form }: FormPage): { saveNow(): void; stop(): void } {
  const address = form.dataset.save;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = form.dataset.entered === undefined ? "" : draftOf(form);
  let stopped = address === undefined || window.origin === "null";
  let last = Number.NEGATIVE_INFINITY;
  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (stopped || address === undefined) return;
    const body = draftOf(form);
    if (body === saved) return;
    saved = body;
    last = performance.now();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    // "keepalive" goes on when the page is left; browsers allow it 64 KB.
    fetch(address, { method: "POST", headers, body, keepalive: body.length < 60_000 })
      .then((response) => {
        if (response.status === 409 || response.status === 410) stopped = true;
        else if (!response.ok) saved = "";
      })
      .catch(() => {
        saved = "";
      });
  };
  form.addEventListener("input", () => {
    timer ??= setTimeout(saveNow, Math.max(AFTER_MS, APART_MS - (performance.now() - last)));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) saveNow();
  });
  return {
    saveNow,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The form with the questions that were passed as those that were asked: on the others somebody goes on. */
function draftOf(form: HTMLFormElement): string {
  const body = new URLSearchParams(bodyOf(form));
  if (form.dataset.passed) body.set("asked", form.dataset.passed);
  return body.toString();
}

/** The form as a browser posts it; controls that are disabled, and those of questions that are not asked, are left out. */
export function bodyOf(form: HTMLFormElement): string {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  return body.toString();
}
