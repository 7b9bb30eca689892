import { type CompanyRow, CompanyTable } from "#app/features/companies/components/company-table.tsx";
import { type CustomerRow, CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { FeedbackList, type FeedbackRow } from "#app/features/feedback/components/feedback-list.tsx";
import { AllResponseTable, type AnyResponseRow } from "#app/features/responses/components/response-table.tsx";

/** What some rows of an import were about: one or two of the lists hold something. */
export interface RowSubjectsProps {
  items: readonly FeedbackRow[];
  customers: readonly CustomerRow[];
  companies: readonly CompanyRow[];
  responses: readonly AnyResponseRow[];
}

/** The subjects of rows, each list as it looks elsewhere. */
export function RowSubjectList({ items, customers, companies, responses }: RowSubjectsProps) {
  return (
    <>
      {items.length > 0 && <FeedbackList items={items} />}
      {customers.length > 0 && (
        <CustomerTable caption="Customers in the order of the file" rows={customers} />
      )}
      {companies.length > 0 && <CompanyTable caption="Companies in the order of the file" rows={companies} />}
      {responses.length > 0 && (
        <AllResponseTable caption="Responses in the order of the file" responses={responses} />
      )}
    </>
  );
}
