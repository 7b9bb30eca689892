/** Months as people write them in English, German, French and Spanish, in full and cut short; without accents. */
const NAMES: readonly string[] = [
  "jan january januar janner jaenner janvier janv enero ene",
  "feb february februar feber fevrier fevr fev febrero",
  "mar march marz maerz mrz mars marzo",
  "apr april avril avr abril abr",
  "may mai mayo",
  "jun june juni juin junio",
  "jul july juli juillet juil julio",
  "aug august aout agosto ago",
  "sep sept september septembre septiembre setiembre",
  "oct october oktober okt octobre octubre",
  "nov november novembre noviembre",
  "dec december dezember dez decembre diciembre dic",
];

const MONTHS = new Map(
  NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

/** The month from 1 to 12, or 0 where the word names none. */
export function monthNumber(word: string): number {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return MONTHS.get(bare) ?? 0;
}
