/**
 * The Content-Disposition of a download with a file name of any characters (RFC 6266, RFC 5987): a plain name for old
 * programs, the true one for all others. No character of the name can end the header or leave the folder.
 */
export function attachment(name: string): string {
  const safe =
    name
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .replace(/[/\\]/g, "_")
      .slice(0, 150) || "download";
  const plain = safe.replace(/[^\w .,()-]/g, "_");
  const exact = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
