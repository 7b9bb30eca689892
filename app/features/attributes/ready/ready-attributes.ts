import { demographic } from "./demographic.ts";
import { firmographic } from "./firmographic.ts";
import { behavioural, preference, psychographic } from "./mind-and-habits.ts";
import { goals, painPoints } from "./pains-and-goals.ts";
import type { ReadyAttribute } from "./ready-attribute.ts";

/** Definitions that an owner can add as they are, block by block. */
export const readyAttributes: readonly ReadyAttribute[] = [
  ...demographic,
  ...firmographic,
  ...psychographic,
  ...behavioural,
  ...preference,
  ...painPoints,
  ...goals,
];
