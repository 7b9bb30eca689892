import { isGibberish } from "./gibberish.ts";
import type { Quality, QualityReason } from "./quality-reason.schema.ts";
import { secondsNeeded } from "./reading-time.ts";
import { repeatedTexts } from "./text-fingerprint.ts";

/** What is looked at of one response; nothing in it says who gave it. */
export interface AnsweredSheet {
  /** A field was filled in that no person sees. */
  trapped: boolean;
  /** The page was opened before it was sent; null where nobody can say, as with answers of a file. */
  opened: boolean | null;
  /** From opening the page to sending it; null when unknown. */
  seconds: number | null;
  /** Words of the questions and options that were shown. */
  words: number;
  /** Everything that was typed to open questions. */
  texts: readonly string[];
  /** For each long text, how many other responses to this survey have the same. */
  sameElsewhere: readonly number[];
  /** For each grid, the place of the column that was chosen in each answered row. */
  grids: readonly (readonly number[])[];
  /** Of the questions that ask for one certain answer: how many there were, and how many were answered otherwise. */
  checks: { asked: number; missed: number };
}

/** Below this a response is set aside until a person has looked at it. */
export const LOWEST_COUNTED = 50;

/** One or two short questions are answered in a moment by anybody. */
const TELLING_SECONDS = 4;

/** A grid of fewer rows may well be answered alike by somebody who means it. */
const ROWS_OF_A_GRID = 4;

/**
 * Judges one response by signs that are known from research on careless answers (Meade and Craig 2012; Zhang and Conrad
 * 2014 on speed; Kim and others 2019 on straight-lining). What is only
 * unusual (quick, not seen to be opened, one straight line) never sets a response aside by itself. Costs are judgement, not
 * learnt. Pure; linear in the length of the texts.
 */
export function judgeQuality(sheet: AnsweredSheet): Quality {
  const found = [
    sheet.trapped ? ({ sign: "trapped", cost: 100 } as const) : null,
    sheet.opened === false ? ({ sign: "unseen", cost: 45 } as const) : null,
    speed(sheet),
    straightLines(sheet),
    repetition(sheet),
    knownText(sheet),
    gibberish(sheet),
    attention(sheet),
  ];
  const reasons = found.filter((reason) => reason !== null).sort((a, b) => b.cost - a.cost);
  const costs = reasons.reduce((sum, { cost }) => sum + cost, 0);
  return { score: Math.max(0, 100 - costs), reasons };
}

function speed({ seconds, words, texts }: AnsweredSheet): QualityReason | null {
  if (seconds === null) return null;
  const needed = secondsNeeded(words, texts);
  const share = seconds / needed;
  if (needed < TELLING_SECONDS || share >= 1) return null;
  const cost = share < 1 / 3 ? 45 : 20;
  return { sign: "too-fast", cost, seconds: Math.round(seconds), needed: Math.round(needed) };
}

function straightLines({ grids }: AnsweredSheet): QualityReason | null {
  const long = grids.filter((rows) => rows.length >= ROWS_OF_A_GRID);
  const alike = long.filter((rows) => rows.every((column) => column === rows[0]));
  if (alike.length === 0) return null;
  const rows = alike.reduce((sum, grid) => sum + grid.length, 0);
  const cost = alike.length > 1 ? 35 : 15;
  return { sign: "straight-lined", cost, grids: alike.length, rows };
}

function repetition({ texts }: AnsweredSheet): QualityReason | null {
  const times = repeatedTexts(texts);
  return times < 2 ? null : { sign: "repeated-text", cost: times > 2 ? 55 : 30, times };
}

function knownText({ sameElsewhere }: AnsweredSheet): QualityReason | null {
  const others = sameElsewhere.reduce((most, count) => Math.max(most, count), 0);
  return others === 0 ? null : { sign: "known-text", cost: others > 2 ? 60 : 20, others };
}

function gibberish({ texts }: AnsweredSheet): QualityReason | null {
  const typed = texts.filter((text) => text.trim() !== "");
  const noise = typed.filter(isGibberish).length;
  if (noise === 0) return null;
  return { sign: "gibberish", cost: noise === typed.length ? 60 : 30, texts: noise, of: typed.length };
}

function attention({ checks: { asked, missed } }: AnsweredSheet): QualityReason | null {
  return missed === 0 ? null : { sign: "attention", cost: missed > 1 ? 70 : 40, missed, of: asked };
}
