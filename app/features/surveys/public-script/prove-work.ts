import { solveChallenge } from "./solve-challenge.ts";

/**
 * Where the server has asked this form for some work (many answers come from its network), does it and sends the form by
 * itself. Without this script a person waits as long as the page says and sends it again.
 */
export async function proveWork(form: HTMLFormElement): Promise<void> {
  const challenge = form.elements.namedItem("challenge");
  const proof = form.elements.namedItem("proof");
  if (!(challenge instanceof HTMLInputElement) || !(proof instanceof HTMLInputElement)) return;
  if (challenge.value === "" || proof.value !== "") return;
  proof.value = await solveChallenge(challenge.value);
  form.requestSubmit();
}
