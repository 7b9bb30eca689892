import { type ImportKind, importKinds, type Mapping } from "#app/features/imports/import.schema.ts";
import type { Db } from "#db/client.server.ts";
import { importWhole, owner } from "./imports.ts";

/** A file about the same few people, companies, tickets and orders as all others: much of it is known already. */
export interface InventedFile {
  kind: ImportKind;
  name: string;
  text: string;
}

const PEOPLE = 12;

/** The columns that become attributes, in whichever kind of file they stand. */
const attributeColumns = ["Household", "Industry", "Region"];

const who = "Customer ID,Email,Name,Company";
const heads: Record<ImportKind, string> = {
  tickets: `Ticket ID,Subject,Description,Created at,Status,Tags,${who}`,
  reviews: `Review ID,Rating,Text,Date,${who}`,
  customers: `${who},Phone,Job title,Consent,Household,Customer since`,
  purchases: `Order ID,Date,Amount,Currency,Product,${who}`,
  companies: "Company ID,Company name,Company domain name,Parent company,Industry",
  events: `Event,Timestamp,Campaign title,${who}`,
  answers: [
    "Submission ID,Submitted at,Finished,Customer ID,Email",
    "How likely are you to recommend us?,What do you miss most?,How did you hear of us?,What else?",
  ].join(),
  attributes: "Customer ID,Email,Region,As of",
};

/** A file of one of the kinds; the same for the same numbers. */
export function inventFile(
  random: () => number,
  kinds: readonly ImportKind[] = importKinds,
  rows = 25,
): InventedFile {
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = (...texts: string[]) => texts[below(texts.length)] ?? "";
  const day = () => `2026-0${1 + below(8)}-1${below(9)}`;
  const ids = () => {
    const number = below(PEOPLE);
    // Some only by number, some only by address; the address of some changes.
    const id = oneOf(`C${number}`, `C${number}`, "");
    const email = [`p${number}@example.org`, `p${number}.new@example.org`, id === "" ? "x@example.org" : ""];
    return { number, cells: [id, oneOf(...email)] };
  };
  const person = () => {
    const { number, cells } = ids();
    return [...cells, oneOf(`Person ${number}`, `P. ${number}`, ""), oneOf("Acme", "Nordwind", "")];
  };
  const askedMore = below(3) === 0;
  const cells: Record<ImportKind, () => string[]> = {
    tickets: () => [
      ...[`T${below(30)}`, `Subject ${below(3)}`, `Text ${below(3)} is broken`, oneOf(day(), "")],
      ...[oneOf("open", "solved"), oneOf("slow", "new", ""), ...person()],
    ],
    reviews: () => [`R${below(30)}`, `${1 + below(5)}`, `Text ${below(3)}`, day(), ...person()],
    customers: () => [
      ...[...person(), oneOf("111", "222", ""), oneOf("Buyer", "Boss", ""), oneOf("yes", "no", "")],
      ...[oneOf("alone", "family", ""), oneOf(day(), "")],
    ],
    purchases: () => [
      ...[`O${below(30)}`, day(), `${1 + below(40)}.50`, "EUR", oneOf("Pack", "Box"), ...person()],
    ],
    companies: () => {
      const number = below(5);
      const name = oneOf("Acme", "Nordwind", `Company ${number}`);
      const domain = oneOf(`k${number}.example`, "");
      return [
        oneOf(`K${number}`, ""),
        name,
        domain,
        oneOf("Holding", "Acme", ""),
        oneOf("Bakery", "Food", ""),
      ];
    },
    events: () => {
      const what = oneOf("Email Opened", "Clicked", "Unsubscribed", "Trial started");
      return [what, `${day()} 1${below(9)}:00:00`, oneOf("Spring", "Autumn", ""), ...person()];
    },
    answers: () => [
      ...[`A${below(25)}`, `${day()} 10:00:00`, oneOf("true", "true", "false"), ...ids().cells],
      ...[oneOf(`${below(11)}`, ""), oneOf(`I miss part ${below(4)}`, `Where is ${below(4)}`, "")],
      ...[oneOf("Friend", "Search", "A fair", ""), ...(askedMore ? [oneOf("Nothing more to add", "")] : [])],
    ],
    attributes: () => {
      const [id = "", email = ""] = ids().cells;
      return [id === "" && email === "" ? "C1" : id, email, oneOf("North", "South", ""), day()];
    },
  };
  const kind = kinds[below(kinds.length)] ?? "tickets";
  const name = kind === "answers" ? `${oneOf("Spring", "Autumn")} survey.csv` : `${kind}.csv`;
  const head = kind === "answers" && !askedMore ? heads.answers.replace(",What else?", "") : heads[kind];
  const lines = Array.from({ length: rows }, () => cells[kind]().join());
  return { kind, name, text: [head, ...lines].join("\n") };
}

/** Imports the file with the suggested mapping and the columns that become attributes; returns the import's id. */
export async function bringIn(db: Db, { kind, name, text }: InventedFile): Promise<string> {
  const columns = (text.split("\n")[0] ?? "").split(",");
  const category = kind === "companies" ? ("firmographic" as const) : ("demographic" as const);
  const change = (mapping: Mapping): Mapping => ({
    ...mapping,
    columns: mapping.columns.map((choice, at) => {
      if (!attributeColumns.includes(columns[at] ?? "") || choice.target.startsWith("attribute:"))
        return choice;
      return { ...choice, target: "new-attribute", purpose: "Which pack to offer", category };
    }),
  });
  const entry = await importWhole(db, text, { kind, name, actor: owner, change });
  if (entry.status !== "done") throw new Error(`the ${kind} ended as ${entry.status}: ${entry.error}`);
  return entry.id;
}
