import type { EndingForm, JumpForm, QuotaForm, ScoreForm } from "./flow-form.ts";
import { newPartId } from "./new-question.ts";

/** An ending without words yet: the usual reason to have one is that somebody is not among those who are asked. */
export const newEnding = (): EndingForm => ({
  id: newPartId("e"),
  kind: "screened-out",
  title: "",
  text: "",
  redirect: "",
});

export const newJump = (): JumpForm => ({ id: newPartId("j"), after: "", to: "", when: [] });

export const newQuota = (): QuotaForm => ({ id: newPartId("u"), name: "", limit: "", ending: "", when: [] });

export const newScore = (): ScoreForm => ({ id: newPartId("s"), name: "", points: [], next: "" });
