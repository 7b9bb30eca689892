import { bodyOf } from "./autosave.ts";
import { forgetDraft } from "./local-draft.ts";
import { putAside, send, takeOut, tryAgainUntil, waitingOnes } from "./outbox.ts";
import { type FormPage, hiddenValue, say } from "./survey-form-page.ts";

/** Sends the form's answers: at once, or as soon as there is a connection; the page says which, and goes on then. */
export function sendAnswers({ form, draft, words }: FormPage): void {
  const waiting = {
    action: new URL(form.dataset.send ?? form.action, window.location.href).pathname,
    body: `${bodyOf(form)}&go=send`,
    key: hiddenValue(form, "key"),
    draft,
  };
  const button = form.querySelector<HTMLButtonElement>("[data-main]");
  const wait = (on: boolean) => {
    form.toggleAttribute("data-sending", on);
    // Not disabled: a disabled button loses the focus, and with it the place of whoever listens to the page.
    button?.setAttribute("aria-disabled", String(on));
  };
  wait(true);
  say(form, words.sending);
  putAside(waiting);
  tryAgainUntil(async () => {
    const sent = await send(waiting);
    if (sent.kind === "later" || sent.kind === "work") {
      say(form, sent.kind === "later" && sent.offline ? words.offline : words.busy);
      return false;
    }
    takeOut(waiting.key);
    if (sent.kind === "taken") {
      forgetDraft(draft);
      // A kiosk that was cleared meanwhile shows the next person's page.
      if (hiddenValue(form, "key") !== waiting.key) return true;
      if (document.body.dataset.begin === undefined) window.location.assign(sent.next);
      else window.location.replace(sent.next);
      return true;
    }
    // The server's own page says what is wrong, and where.
    wait(false);
    const go = document.createElement("input");
    go.type = "hidden";
    go.name = "go";
    go.value = "send";
    form.append(go);
    form.submit();
    return true;
  });
}

/** Sends what an earlier visit could not; on any page of a survey of this instance. */
export function sendWhatWaits(announce: () => void): void {
  for (const waiting of waitingOnes()) {
    tryAgainUntil(async () => {
      const sent = await send(waiting);
      if (sent.kind === "later" || sent.kind === "work") return false;
      takeOut(waiting.key);
      if (sent.kind === "taken") {
        forgetDraft(waiting.draft);
        announce();
      }
      return true;
    });
  }
}
