import { Table } from "#app/components/table.tsx";
import { describeSteps, frequencyWords, moneyWords, recencyWords } from "./cut-offs.ts";

type Cuts = readonly (number | null)[] | null;

/** From which value on each fifth begins; money stands in each currency by itself. */
export function CutOffsTable({
  recency,
  frequency,
  currencies,
}: {
  recency: Cuts;
  frequency: Cuts;
  currencies: readonly { currency: string | null; money: Cuts }[];
}) {
  const when = describeSteps(recency, recencyWords);
  const often = describeSteps(frequency, frequencyWords);
  const much = currencies.map(({ currency, money }) => describeSteps(money, moneyWords(currency)));
  return (
    <Table
      caption="Where each step begins"
      rows={[5, 4, 3, 2, 1].map((step, place) => ({ step, place }))}
      rowKey={(row) => String(row.step)}
      columns={[
        { key: "step", header: "Step", main: true, cell: (row) => row.step },
        { key: "recency", header: "Recency: bought last", cell: (row) => when[row.place] },
        { key: "frequency", header: "Frequency: purchases", cell: (row) => often[row.place] },
        ...currencies.map(({ currency }, index) => ({
          key: `money ${currency}`,
          header: currency === null ? "Money: no currency named" : `Money in ${currency}`,
          cell: (row: { place: number }) => much[index]?.[row.place],
        })),
      ]}
    />
  );
}
