import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { type SurveyForm, surveyFormFrom } from "../../form/survey-form.ts";
import { mergeEdits } from "../../merging/merge-edits.ts";
import { sameValue } from "../../merging/same-value.ts";
import type { Survey } from "../../survey.schema.ts";
import { redone, undone, withOthersEdits, withStep } from "./edit-history.ts";
import { type GivenEdit, newKeptEdit } from "./kept-edit.ts";
import { postAutosave } from "./post-autosave.ts";
import type { SaveStatus } from "./save-status.tsx";
import { hasDecided, tidied } from "./sent-form.ts";
import { dropCopy, keepCopy, takeCopy } from "./unsaved-copy.ts";
import { useChangesAndLeaving } from "./use-changes-and-leaving.ts";

const SETTLE_MS = 400;
const SAVE_MS = 1500;
const AGAIN_MS = 10_000;

type Methods = Pick<UseFormReturn<SurveyForm, unknown, Survey>, "getValues" | "reset" | "watch">;

/**
 * Saves while somebody writes, keeps in the browser what is not saved, takes over what others save meanwhile, and
 * goes back and on through the edits. `edition` changes whenever `given` is news from the server.
 */
export function useEditingMachine(
  surveyId: string,
  element: RefObject<HTMLFormElement>,
  given: GivenEdit,
  edition: unknown,
  { getValues, reset, watch }: Methods,
) {
  const [status, setStatus] = useState<SaveStatus>({ kind: "quiet" });
  const [revision, setRevision] = useState(given.revision);
  const [dispute, setDispute] = useState({ conflicts: given.conflicts, seen: given.seen });
  const [steps, setSteps] = useState({ back: false, on: false });
  const kept = useRef(newKeptEdit(given, edition));
  const timers = useRef<{ settle?: number; save?: number }>({});

  const now = useCallback(() => surveyFormFrom(structuredClone(getValues())), [getValues]);
  const show = useCallback(
    (form: SurveyForm) => {
      reset(form);
      const { past, future } = kept.current.history;
      setSteps({ back: past.length > 0, on: future.length > 0 });
    },
    [reset],
  );

  /** Writes down where the edit stands: a step of its history, and a copy in the browser. */
  const settle = useCallback(() => {
    const mine = kept.current;
    const form = now();
    mine.history = withStep(mine.history, form);
    setSteps({ back: mine.history.past.length > 0, on: mine.history.future.length > 0 });
    if (mine.tab === "" || sameValue(form, mine.saved)) return;
    const copy = { tab: mine.tab, revision: mine.revision, base: mine.saved, form };
    keepCopy(surveyId, { ...copy, at: new Date().toISOString() });
  }, [now, surveyId]);

  /** What the server holds now, taken over under what was written since `posted`; not where both say otherwise. */
  const takeOver = useCallback(
    (posted: SurveyForm, theirs: SurveyForm, stored: SurveyForm, at: number) => {
      const mine = kept.current;
      const { merged, undecided } = mergeEdits(posted, theirs, now());
      if (undecided.length > 0) return;
      const form = surveyFormFrom(merged);
      mine.history = withOthersEdits(mine.history, posted, theirs);
      mine.history = { ...mine.history, present: form };
      mine.saved = stored;
      mine.revision = at;
      setRevision(at);
      if (!sameValue(form, now())) show(form);
    },
    [now, show],
  );

  const save = useCallback(
    async (target: HTMLFormElement | null) => {
      const mine = kept.current;
      settle();
      const posted = now();
      if (target === null) return;
      if (mine.running) {
        mine.anew = true;
        return;
      }
      const isKnown = sameValue(posted, mine.saved) || sameValue(posted, mine.lastSent);
      if (isKnown && !hasDecided(target)) return;
      mine.running = true;
      setStatus({ kind: "saving" });
      const answer = await postAutosave(surveyId, target, mine.revision);
      mine.running = false;
      if (answer.kind === "saved") {
        mine.lastSent = posted;
        const stored = answer.stored ?? posted;
        setDispute({ conflicts: [], seen: 0 });
        if (answer.form !== null) takeOver(posted, answer.form, stored, answer.revision);
        else {
          mine.saved = stored;
          mine.revision = answer.revision;
          setRevision(answer.revision);
        }
        setStatus({
          kind: "saved",
          at: new Date(),
          notSaved: answer.notSaved,
          together: answer.form !== null,
        });
        if (sameValue(now(), mine.saved)) dropCopy(surveyId, mine.tab);
      } else if (answer.kind === "conflict") {
        setDispute({ conflicts: answer.conflicts, seen: answer.seen });
        setStatus({ kind: "conflict", count: answer.conflicts.length });
      } else {
        setStatus({ kind: "failed", message: answer.message });
      }
      const wait = answer.kind === "failed" && answer.again ? AGAIN_MS : mine.anew ? SAVE_MS : 0;
      mine.anew = false;
      if (wait > 0) timers.current.save = window.setTimeout(() => void save(target), wait);
    },
    [now, settle, surveyId, takeOver],
  );

  const soon = useCallback(() => {
    window.clearTimeout(timers.current.settle);
    window.clearTimeout(timers.current.save);
    timers.current.settle = window.setTimeout(settle, SETTLE_MS);
    timers.current.save = window.setTimeout(() => void save(element.current), SAVE_MS);
  }, [element, save, settle]);

  // What this browser kept of an edit that was never saved is put back; going back one step drops it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    const mine = kept.current;
    mine.tab = crypto.randomUUID();
    const copy = given.cameBack ? null : takeCopy(surveyId, given, mine.tab);
    if (copy === null) return;
    mine.revision = copy.revision;
    mine.saved = copy.saved;
    setRevision(copy.revision);
    mine.history = withStep(mine.history, copy.form);
    show(copy.form);
    setStatus({ kind: "restored", at: copy.at });
    soon();
  }, []);

  // A page that is merely loaded anew must not take unsaved words away, so the form itself is not what is watched.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const mine = kept.current;
    if (mine.edition === edition) return;
    mine.edition = edition;
    setDispute({ conflicts: given.conflicts, seen: given.seen });
    const sent = mine.sent ?? mine.saved;
    mine.sent = null;
    if (given.cameBack) {
      // Saved, but not published: what came back is what the server holds.
      if (given.revision > mine.revision) mine.saved = given.form;
      mine.revision = given.revision;
      setRevision(given.revision);
      mine.history = withStep(mine.history, given.form);
      show(given.form);
      return;
    }
    takeOver(tidied(sent), given.form, given.form, given.revision);
    setStatus({ kind: "quiet" });
    if (sameValue(tidied(now()), given.form)) dropCopy(surveyId, mine.tab);
  }, [edition]);

  useChangesAndLeaving(element, watch, soon, save, timers);

  const step = (move: typeof undone) => {
    settle();
    const mine = kept.current;
    const next = move(mine.history);
    if (next.present === mine.history.present) return;
    mine.history = next;
    show(next.present);
    soon();
  };
  return {
    status,
    revision,
    ...dispute,
    canUndo: steps.back,
    canRedo: steps.on,
    undo: () => step(undone),
    redo: () => step(redone),
    /** Before the form is sent by a button: what is sent is what the server will hold. */
    sending: () => {
      window.clearTimeout(timers.current.save);
      settle();
      kept.current.sent = now();
    },
  };
}
