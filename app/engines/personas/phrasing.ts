import { hidePersonalData } from "../text/personal-data/find-personal-data.ts";

/**
 * A share in the words people use, never more exact than the number: "about a third", "most". A fraction is said from
 * half way to its lower neighbour on, so that the words never contradict the percentage beside them.
 */
export function shareInWords(share: number): string {
  if (share === 1) return "All";
  if (share >= 0.97) return "Nearly all";
  if (share >= 0.85) return "The great majority";
  if (share >= 0.62) return "Most";
  if (share >= 0.54) return "More than half";
  if (share >= 0.46) return "About half";
  if (share >= 0.38) return "Two in five";
  if (share >= 0.29) return "About a third";
  if (share >= 0.225) return "One in four";
  if (share >= 0.183) return "One in five";
  if (share >= 0.146) return "One in six";
  if (share >= 0.113) return "One in eight";
  if (share >= 0.08) return "One in ten";
  return "A few";
}

/** The same share inside a sentence: "most", "about a third". */
export function shareWithin(share: number): string {
  return shareInWords(share).toLowerCase();
}

const link = /https?:\/\/[^\s]{1,500}/g;

/** A quote on one line, without links and what says who or where somebody is. */
export function deidentify(text: string): string {
  return hidePersonalData(text).replace(link, "[link]").replace(/\s+/g, " ").trim();
}
