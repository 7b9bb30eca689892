// Currencies whose smallest unit is not a hundredth: ISO 4217, list one.
const DIGITS = new Map([
  ...[
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
  ].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
]);

/** How many digits of an amount stand behind the decimal point: 2 for euros and cents, 0 for yen. */
export function minorUnitDigits(currency: string | null): number {
  return DIGITS.get(currency ?? "") ?? 2;
}
