const device =
  /(?:iphone|ipad|ipod|apple watch|android|galaxy|samsung|huawei|xiaomi|pixel|blackberry|nokia|sony|oneplus|windows|phone|mobile|smartphone|tablet|handy|mobilgerät|téléphone|mobile|móvil|tel[eé]fono|outlook|gmail|yahoo|gmx|web\.de|proton ?mail|mail|thunderbird|spark|airmail|posteo|hey|fairphone|contact form|kontaktformular|formulaire de contact|formulario de contacto)/i;
const openings: readonly RegExp[] = [
  /^(?:sent|sent securely) (?:from|via|with|using|by) /i,
  /^get (?:outlook|bluemail|spark|yahoo mail) for /i,
  /^(?:gesendet|versendet) (?:von|mit|über|via) /i,
  /^von (?:meinem|unterwegs|mobil)\b/i,
  /^diese nachricht wurde von meinem /i,
  /^(?:holen sie sich|laden sie) outlook /i,
  /^(?:envoyé|envoyée) (?:de|depuis|à partir de|avec|par) /i,
  /^(?:obtenir|téléchargez) outlook /i,
  /^(?:enviado|enviada) (?:desde|con|a través de) /i,
  /^obtener outlook /i,
];
// A line that goes on is a sentence: "Sent from my iPhone because your page …".
const sentence =
  /[,;:?]|\b(?:and|but|because|so|which|that|since|as|it|und|aber|weil|da|et|mais|car|parce|y|pero|porque)\b|\bi\b/i;

/** True for a line that a mail program adds: "Sent from my iPhone", "Von meinem Samsung Galaxy gesendet". */
export function isSentFrom(line: string): boolean {
  const words = line.trim().replace(/^[-–—*_]{1,3}\s?/, "");
  if (words.length < 8 || words.length > 110 || !openings.some((pattern) => pattern.test(words)))
    return false;
  return device.test(words) && !sentence.test(words.replace(/<[^>]{0,100}>/g, ""));
}

const atEnd =
  /(?<=[.!?…)"] {1,3})(?:sent from my (?:iphone|ipad|android(?: phone)?|phone)|von meinem (?:iphone|ipad) gesendet|envoyé de mon (?:iphone|ipad)|enviado desde mi (?:iphone|ipad))\.?\s{0,9}$/i;

/** Where such a line begins when an export has run it together with the words before it; undefined for none. */
export function sentFromAtEnd(line: string): number | undefined {
  const from = Math.max(0, line.length - 60);
  const at = line.slice(from).search(atEnd);
  return at === -1 ? undefined : from + at;
}
