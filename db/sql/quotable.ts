import { type RawBuilder, sql } from "kysely";

/**
 * A condition that holds where the words of the customer in a column may be shown to others: nobody who refused is quoted,
 * and who was not asked, or is not known, only where the owner lets that be.
 */
export function mayBeQuoted(customerColumn: string): RawBuilder<boolean> {
  return sql<boolean>`coalesce(
    (select case held.state when 'granted' then 'yes' when 'withdrawn' then 'no' end from customer_consents held
      where held.customer_id = ${sql.ref(customerColumn)} and held.purpose_id = 'quotes'),
    (select value from instance_settings where name = 'quote-unasked'),
    'yes') = 'yes'`;
}

/** A condition that holds unless the customer in a column said that their texts may not be analysed. */
export function mayBeAnalysed(customerColumn: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select 1 from customer_consents held
    where held.customer_id = ${sql.ref(customerColumn)} and held.purpose_id = 'analysis' and held.state = 'withdrawn')`;
}
