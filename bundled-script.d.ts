/** The text of a script that was made from a module; see scripts/build/bundled-script.ts. */
declare module "*?bundled" {
  const code: string;
  export default code;
}
