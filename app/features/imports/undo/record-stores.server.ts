import {
  readValueStates,
  removeAttributes,
  removeValues,
  restoreValues,
} from "#app/features/attributes/attributes.service.server.ts";
import {
  readCompanyStates,
  removeCompanies,
  restoreCompanies,
} from "#app/features/companies/companies.service.server.ts";
import {
  readCustomerStates,
  readEventStates,
  removeCustomers,
  removeEvents,
  restoreCustomers,
  restoreEvents,
} from "#app/features/customers/customers.service.server.ts";
import { readItemStates, removeItems, restoreItems } from "#app/features/feedback/feedback.service.server.ts";
import {
  readResponseStates,
  removeResponses,
  restoreResponses,
} from "#app/features/responses/responses.service.server.ts";
import {
  readSurveyStates,
  removeSurveys,
  restoreSurveys,
} from "#app/features/surveys/surveys.service.server.ts";
import type { RecordState, Refusal, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { RecordType } from "../storing/change-log.ts";

/** What an undo has to know to tell an import's own traces from those of others. */
export interface OwnTraces {
  /** When the values of its rows were learnt. */
  learntAt: string;
  /** By record: when the import itself edited it last. */
  edits: ReadonlyMap<string, string>;
}

/** How the records of one type are read, given earlier values back, and removed; at most 500 a call. */
export interface RecordStore {
  read(trx: Db, ids: readonly string[]): Promise<Map<string, RecordState>>;
  /** Returns by record the fields that could not get their earlier value. */
  restore(trx: Db, states: ReadonlyMap<string, RecordState>): Promise<Map<string, Refusal>>;
  /** Removes those on which nothing of others hangs. */
  remove(trx: Db, ids: readonly string[], own: OwnTraces): Promise<Removal>;
}

const all =
  (restore: (trx: Db, states: ReadonlyMap<string, RecordState>) => Promise<void>): RecordStore["restore"] =>
  async (trx, states) => {
    await restore(trx, states);
    return new Map();
  };

export const recordStores: Record<RecordType, RecordStore> = {
  customer: {
    read: readCustomerStates,
    restore: restoreCustomers,
    remove: (trx, ids, { edits }) => removeCustomers(trx, ids, edits),
  },
  company: {
    read: readCompanyStates,
    restore: all(restoreCompanies),
    remove: (trx, ids, { edits }) => removeCompanies(trx, ids, edits),
  },
  feedback: { read: readItemStates, restore: restoreItems, remove: removeItems },
  event: { read: readEventStates, restore: all(restoreEvents), remove: removeEvents },
  value: {
    read: readValueStates,
    restore: all(restoreValues),
    remove: (trx, ids, { learntAt }) => removeValues(trx, ids, learntAt),
  },
  response: { read: readResponseStates, restore: all(restoreResponses), remove: removeResponses },
  // An import makes attributes and does not change them.
  attribute: { read: async () => new Map(), restore: async () => new Map(), remove: removeAttributes },
  survey: { read: readSurveyStates, restore: restoreSurveys, remove: removeSurveys },
};
