import { z } from "zod";

/*
 * What a form of the editor holds: texts, ticks and lists of them. Whatever else is posted is empty, never an error:
 * a half-finished edit can be held, posted and shown again.
 */

export const text = z
  .union([z.string(), z.number().transform(String)])
  .catch("")
  .default("");

export const tick = z
  .unknown()
  .transform((value) => value === true || value === "on" || value === "true")
  .default(false);

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]).default([]);

/** Boxes of one name: a form posts one as a text, several as a list, none not at all. */
export const texts = z
  .union([z.array(text), z.string().transform((one) => [one])])
  .catch([])
  .default([])
  .transform((all) => all.filter((one) => one !== ""));
