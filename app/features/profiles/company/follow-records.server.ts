import { recountLater } from "#app/features/companies/companies.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { followRecord } from "./company-place.ts";
import { insertPlaces, selectPlaces, selectRecordPlaces, updatePlaces } from "./places.repository.server.ts";

/**
 * Brings the places of some customers (at most 500) in line with their records, and has every company counted anew to
 * which one of them belongs or belonged. Takes a transaction; the same again changes nothing.
 */
export async function followRecords(trx: Db, customerIds: readonly string[]): Promise<void> {
  const records = await selectRecordPlaces(trx, customerIds);
  const places = groupBy(await selectPlaces(trx, customerIds), ({ customerId }) => customerId);
  const now = nowIso();
  const changes = records.map((record) =>
    followRecord(record, places.get(record.customerId) ?? [], now.slice(0, 10)),
  );
  const added = changes.flatMap((change) => change.added.map((place) => ({ ...place, id: newId() })));
  await insertPlaces(trx, added, now);
  await updatePlaces(
    trx,
    changes.flatMap(({ changed }) => changed),
    now,
  );
  const touched = new Set([...places.values()].flat().map(({ companyId }) => companyId));
  for (const { companyId } of added) touched.add(companyId);
  await recountLater(trx, [...touched]);
}
