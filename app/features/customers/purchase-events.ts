/** The event of an order that brought money in. */
export const PURCHASE = "purchase";

/** The event of an order that brought money in and gave it back: kept, and counted nowhere. */
export const TAKEN_BACK = "purchase-taken-back";
