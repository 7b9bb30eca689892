import { saveAsOneGoes } from "./autosave.ts";
import { uploadFiles } from "./file-field.ts";
import { followPath } from "./follow-path.ts";
import { tellHeight } from "./frame-height.ts";
import { beginSoon, clearWhenLeft } from "./kiosk.ts";
import { forgetDraft, keepLocalDraft } from "./local-draft.ts";
import { proveWork } from "./prove-work.ts";
import { rankByMoving } from "./ranking.ts";
import { sendAnswers, sendWhatWaits } from "./sending.ts";
import { readFormPage, say } from "./survey-form-page.ts";

/*
 * The script of a survey's page, for people who answer. The page does without it; with it, questions appear as they are
 * answered, nothing is lost without a connection, and pages turn at once.
 */

const sent = document.querySelector<HTMLElement>("[data-sent]");
if (sent) forgetDraft(sent.dataset.sent ?? "");

const { begin, over, sites } = document.body.dataset;
if (sites !== undefined) tellHeight(sites.split(" "));
if (begin !== undefined && over !== undefined) beginSoon(begin, Number(over));

const page = readFormPage();
sendWhatWaits(() => {
  if (page) say(page.form, page.words.sentLater);
});

if (page) {
  const { form } = page;
  if (begin === undefined) keepLocalDraft(page);
  rankByMoving(page);
  uploadFiles(page);
  const saving = saveAsOneGoes(page);
  const path = followPath(page, { onTurn: saving.saveNow });
  if (begin !== undefined)
    clearWhenLeft(page, { begin, idleSeconds: Number(document.body.dataset.idle) }, { onLeave: saving.stop });
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    const way = button instanceof HTMLButtonElement ? button.value : "send";
    // In a sandboxed frame a script may send nothing by itself; the form still may.
    if (window.origin === "null" || way.startsWith("language:")) return;
    event.preventDefault();
    if (form.hasAttribute("data-sending")) return;
    if (way === "back") path.back();
    else if (path.forward() === "end") {
      saving.stop();
      sendAnswers(page);
    }
  });
  void proveWork(form);
}
