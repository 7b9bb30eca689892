// Typings for the parts of `natural` that the engine imports by path; the package types only its whole, which
// must never be loaded (it prints, reads .env and replaces Math.sign).
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  const jaroWinkler: (first: string, second: string, options?: { ignoreCase?: boolean }) => number;
  export default jaroWinkler;
}
