export const dateOrders = ["day-first", "month-first"] as const;

/** Which comes first where a date gives day and month as numbers: 31/3/2026 or 3/31/2026. */
export type DateOrder = (typeof dateOrders)[number];
