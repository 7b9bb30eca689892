import { detectionSchema } from "./detection.schema.ts";

/** A stored detection without any value of the file; how it is read, and what its columns look like, stays. */
export function withoutSamples(detection: string): string {
  const read = detectionSchema.safeParse(JSON.parse(detection));
  if (!read.success) return detection;
  return JSON.stringify({
    ...read.data,
    encodingReadings: [],
    recurring: null,
    columns: read.data.columns.map((column) => ({
      ...column,
      ...{ samples: [], dateProofRows: [], dateDoubtRows: [], decimalDoubtRows: [] },
    })),
  });
}
