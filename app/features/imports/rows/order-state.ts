/** Words for an order that brought no money in the end, as shops and tills write them. */
const UNDONE = new Map([
  ...list(
    "refunded",
    "refunded, refund, fully refunded, erstattet, rückerstattet, remboursé, remboursée, reembolsado",
  ),
  ...list(
    "cancelled",
    "cancelled, canceled, storniert, annulliert, abgebrochen, annulé, annulée, cancelado, anulado",
  ),
  ...list("voided", "voided, void"),
  ...list("returned", "returned, retourniert, zurückgesendet, retourné, retournée, devuelto"),
  ...list("payment failed", "failed, payment failed, declined, fehlgeschlagen, échoué, fallido"),
  ...list("charged back", "chargeback, charged back, charged_back"),
]);

function list(state: string, words: string): [string, string][] {
  return words.split(", ").map((word) => [word, state]);
}

/** Why an order in this state is no purchase, such as "refunded"; null where it is one or its state is not known. */
export function whyNoPurchase(state: string | null): string | null {
  return (state !== null && UNDONE.get(state.trim().toLowerCase())) || null;
}
