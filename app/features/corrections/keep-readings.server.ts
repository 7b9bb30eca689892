import type { Db } from "#db/client.server.ts";
import { correctReading } from "./correct-reading.ts";
import { selectTied, type TiedStatement, updateTie } from "./corrected-readings.repository.server.ts";
import { type OriginalReading, originalReadingSchema } from "./correction.schema.ts";
import { selectCorrectionsOfKinds } from "./corrections.repository.server.ts";

/** A statement as it is about to be stored; aspects and reasons are JSON. */
export interface StoredReading {
  id: string;
  item_id: string;
  start_offset: number;
  text: string;
  kind: string;
  kind_score: number;
  aspects: string;
  reasons: string;
}

/**
 * Takes what people said about statements over to a new reading of their items: each is found again by its exact
 * words, the nearest to where it stood. Gives the statements as they are to be stored. Takes the transaction that
 * stores them.
 */
export async function keepCorrectedReadings<Row extends StoredReading>(
  trx: Db,
  itemIds: readonly string[],
  statements: readonly Row[],
): Promise<(Row & { original_reading: string | null })[]> {
  const synonyms = await readSynonyms(trx);
  const corrected = await retie(trx, await selectTied(trx, itemIds), statements);
  return statements.map((row) => {
    const original = toReading(row);
    let reading = withSynonyms(original, synonyms);
    const corrections = corrected.get(row.id) ?? [];
    for (const correction of corrections) reading = correctReading(reading, correction, row);
    const isCorrected = corrections.some(({ kind }) => kind === "kind" || kind === "aspect");
    return {
      ...row,
      kind: reading.kind,
      kind_score: reading.kindScore,
      aspects: JSON.stringify(reading.aspects),
      reasons: JSON.stringify(reading.reasons),
      original_reading: isCorrected ? JSON.stringify(original) : null,
    };
  });
}

async function retie(trx: Db, tied: readonly TiedStatement[], statements: readonly StoredReading[]) {
  const byWords = new Map<string, StoredReading[]>();
  for (const row of statements) {
    const alike = byWords.get(wordsIn(row.item_id, row.text));
    if (alike) alike.push(row);
    else byWords.set(wordsIn(row.item_id, row.text), [row]);
  }
  const taken = new Set<string>();
  const corrected = new Map<string, TiedStatement["correction"][]>();
  for (const tie of tied) {
    const found = (byWords.get(wordsIn(tie.itemId, tie.text)) ?? [])
      .filter(({ id }) => !taken.has(`${tie.correctionId} ${id}`))
      .reduce<StoredReading | undefined>((best, row) => {
        if (best === undefined) return row;
        return distance(row, tie) < distance(best, tie) ? row : best;
      }, undefined);
    if (found) {
      taken.add(`${tie.correctionId} ${found.id}`);
      corrected.set(found.id, [...(corrected.get(found.id) ?? []), tie.correction]);
    }
    const statementId = found?.id ?? null;
    if (statementId !== tie.statementId) await updateTie(trx, tie, statementId);
  }
  return corrected;
}

function wordsIn(itemId: string, text: string): string {
  return `${itemId} ${text}`;
}

function distance(row: StoredReading, tie: TiedStatement): number {
  return Math.abs(row.start_offset - tie.start);
}

function toReading(row: StoredReading): OriginalReading {
  return originalReadingSchema.parse({
    kind: row.kind,
    kindScore: row.kind_score,
    aspects: JSON.parse(row.aspects),
    reasons: JSON.parse(row.reasons),
  });
}

async function readSynonyms(db: Db): Promise<Map<string, string>> {
  const synonyms = new Map<string, string>();
  for (const { correction, isUndone } of await selectCorrectionsOfKinds(db, ["aspect"])) {
    if (isUndone || correction.kind !== "aspect" || correction.from === null) continue;
    synonyms.set(correction.from.key, correction.to.key);
  }
  return synonyms;
}

function withSynonyms(reading: OriginalReading, synonyms: ReadonlyMap<string, string>): OriginalReading {
  if (synonyms.size === 0) return reading;
  return {
    ...reading,
    aspects: reading.aspects.map((aspect) => ({ ...aspect, key: synonyms.get(aspect.key) ?? aspect.key })),
  };
}
