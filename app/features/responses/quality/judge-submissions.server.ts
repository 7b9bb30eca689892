import type { Db } from "#db/client.server.ts";
import { selectFingerprints } from "./fingerprints.repository.server.ts";
import { type AnsweredSheet, judgeQuality, LOWEST_COUNTED } from "./judge-quality.ts";
import type { Quality } from "./quality-reason.schema.ts";
import { textFingerprint } from "./text-fingerprint.ts";

/** A sheet before it is compared with other responses. */
export type OwnSheet = Omit<AnsweredSheet, "sameElsewhere">;

/** What is stored of how far a response can be relied on. */
export interface Judged extends Quality {
  /** Not counted, and read by no engine, until a person takes it in. */
  setAside: boolean;
  fingerprints: string[];
}

/** Judges responses to one survey (at most 100) beside those that it has and beside one another, in order. */
export async function judgeSubmissions(
  db: Db,
  surveyId: string,
  sheets: readonly OwnSheet[],
): Promise<Judged[]> {
  const fingerprints = sheets.map(({ texts }) => fingerprintsOf(texts));
  const known = await selectFingerprints(db, surveyId, fingerprints.flat());
  return sheets.map((sheet, index) => {
    const own = fingerprints[index] ?? [];
    const sameElsewhere = own.map((fingerprint) => known.get(fingerprint) ?? 0);
    for (const fingerprint of own) known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
    const quality = judgeQuality({ ...sheet, sameElsewhere });
    return { ...quality, setAside: quality.score < LOWEST_COUNTED, fingerprints: own };
  });
}

/** The fingerprints of a response's long texts, each once. */
export function fingerprintsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => textFingerprint(text) ?? []))];
}

/** How much to add to the counts for these responses, once each. */
export function fingerprintCounts(
  responses: readonly { fingerprints: readonly string[] }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprints } of responses)
    for (const fingerprint of fingerprints) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}
