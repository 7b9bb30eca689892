/** What an absence note says first. */
export const absence: readonly RegExp[] = [
  /\b(?:i am|i'm|i’m|i will be|i'll be|we are)\b.{0,40}\b(?:out of (?:the )?office|away from (?:the|my) (?:office|desk)|on (?:annual |sick |parental |maternity |paternity )?(?:leave|vacation|holidays?))\b/i,
  /^(?:out of office|automatic reply|auto(?:matic)?[- ]?reply|vacation reply)(?:$|\s?[:,.!(–-])/i,
  /\bthank(?:s| you) for your (?:e-?mail|message|mail)\b.{0,80}\b(?:out of (?:the )?office|away|on leave|on vacation)\b/i,
  /\b(?:ich bin|bin ich)\b.{0,60}\b(?:nicht (?:im (?:büro|haus)|erreichbar)|abwesend|im urlaub|außer haus|in elternzeit)\b/i,
  /\b(?:ich befinde mich|derzeit befinde ich mich)\b.{0,40}\b(?:im urlaub|außer haus|in elternzeit)\b/i,
  /\b(?:je suis|je serai)\b.{0,60}(?:absente?|en congés?|en vacances|hors du bureau|indisponible)/i,
  /\b(?:estoy|estaré|me encuentro|me encontraré)\b.{0,50}(?:fuera de la oficina|de vacaciones|ausente|de baja)/i,
];

/** What it goes on with. */
export const absenceDetail: readonly RegExp[] = [
  /\b(?:back in the office|return(?:ing)? (?:on|to the office)|limited access to (?:e-?mail|my)|upon my return|(?:in|for) urgent (?:cases|matters)|(?:if|for) .{0,40}\burgent\b.{0,40}\bcontact|please contact (?:my colleague|\S{2,60}@)|will (?:reply|respond|answer|get back to you) .{0,40}(?:return|back|soon)|will not be (?:read|forwarded)|no access to)\b/i,
  /\b(?:wieder (?:im büro|erreichbar|für sie da)|in dringenden (?:fällen|angelegenheiten)|nach meiner rückkehr|wird nicht weitergeleitet|wenden sie sich (?:bitte )?an|ihre (?:e-?mail|nachricht) wird)\b/i,
  /(?:de retour|à mon retour|en cas d['’]urgence|pour toute urgence|ne sera pas (?:lu|transféré))/i,
  /(?:a mi regreso|de vuelta el|regresaré|en caso de urgencia|para (?:asuntos|temas) urgentes|acceso limitado)/i,
];

/** What mail servers say when they could not deliver. */
export const undelivered: readonly RegExp[] = [
  /^this message was created automatically by mail delivery software/i,
  /^(?:delivery (?:has failed to these recipients|to the following recipients?)|your message (?:to .{1,100} )?(?:couldn['’]t be|could not be|wasn['’]t) delivered)/i,
  /^(?:this is the mail system at host|i['’]m sorry to have to inform you that your message could not)/i,
  /^(?:mail delivery failed|undeliverable|undelivered mail|delivery status notification|message not delivered|\*{0,2} ?address not found)/i,
  /^(?:the following (?:message|addresses?|recipients?)\b.{0,100}\b(?:undeliverable|fail|could not))/i,
  /^(?:diese nachricht wurde automatisch von|ihre nachricht (?:an .{1,100} )?konnte nicht zugestellt werden|zustellung .{0,40}fehlgeschlagen)/i,
  /^(?:votre message (?:à .{1,100} )?n['’]a pas pu être (?:remis|distribué|délivré)|échec de (?:la )?remise)/i,
  /^(?:(?:su|tu) mensaje (?:a .{1,100} )?no (?:se pudo|ha podido|pudo) (?:ser )?entregar)/i,
];

/** What only a mail server writes around it. */
export const serverEvidence =
  /\b[45]\.\d\.\d{1,3}(?![\d.])|mailer-daemon|postmaster@|\bsmtp\b|\b55\d[ -](?:user|unknown|mailbox|recipient|no such)/i;

export const automaticSubject: readonly RegExp[] = [
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|auto(?:mated)? (?:reply|response)|vacation (?:reply|response|notice))(?:$|[\s:,\-–([])/i,
  /^(?:out of (?:the )?office|ooo)(?:$|\s?[:,\-–([]| (?:reply|auto-?reply|message|until|from|re:))/i,
  /^(?:abwesenheitsnotiz|automatische antwort|abwesenheit|abwesend)(?:$|\s?[:,\-–([]| (?:bis|vom|von))/i,
  /^(?:réponse automatique|message d['’]absence|absence du bureau|absente?)(?:$|\s?[:,\-–([]| (?:du|jusqu))/i,
  /^(?:respuesta automática|fuera de la oficina|ausencia)(?:$|\s?[:,\-–([]| (?:hasta|del))/i,
  /^(?:undeliverable|undelivered mail|delivery status notification|delivery (?:has )?fail(?:ed|ure)|mail delivery (?:failed|subsystem)|returned mail|failure notice|mail system error)(?:$|[\s:,\-–([])/i,
  /^(?:unzustellbar|zustellung fehlgeschlagen|nicht zustellbar|non remis|échec de remise|no se puede entregar|no entregado)(?:$|[\s:,\-–([])/i,
];
