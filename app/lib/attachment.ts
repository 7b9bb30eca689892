/**
 * The Content-Disposition of a download with a file name of any characters (RFC 6266, RFC 5987): a plain name for old
 * programs, the true one for all others. No character of the name can end the header or leave the folder.
 */
export function attachment(name: string): string {
  // Cut first: a cut may leave half a character, which is taken out with the others and cannot be encoded.
  const safe =
    shortened(name)
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .replace(/[/\\]/g, "_") || "download";
  const plain = safe.replace(/[^\w .,()-]/g, "_");
  const exact = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

const LONGEST = 150;

/** A long name without its middle, so that its end still says what kind of file it is. */
function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 30)}${name.slice(-30)}`;
}
