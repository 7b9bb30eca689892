// What help desks write by themselves, by the beginning of a sentence. All sentences of a desk speak of "we" and "you".
export const boilerplateCues: readonly RegExp[] = [
  // English
  /^(?:thank you|thanks) for (?:contacting|reaching out to|getting in touch with|writing (?:in )?to|messaging|submitting (?:a|your)|your (?:message to|request to|patience and understanding|inquiry|enquiry))/i,
  /^(?:we|our team|our support team) (?:have |has |'ve )?(?:received|got|logged|registered) your (?:support )?(?:request|ticket|case|inquiry|enquiry|(?:message|e-?mail)(?=[.!]|$| and (?:will|our|one)))/i,
  /^your (?:support )?(?:request|ticket|case|inquiry|enquiry|message|e-?mail|conversation)(?: (?:id|no\.?|number))?:? ?(?:[([]?#?[\w-]{1,24}[)\]]?)? ?(?:has been|was|is now|is being) (?:received|updated|created|logged|registered|opened|assigned|solved|resolved|closed|marked|reviewed)/i,
  /^to (?:add|leave|review) (?:additional |further |any )?(?:comments?|information|details),? (?:please |just |simply )?(?:reply|respond|click|visit|log)/i,
  /^to (?:review|view|reopen|update|check) (?:the status of )?(?:your|this) (?:request|ticket|case).{0,20},? (?:please )?(?:click|visit|follow|log|reply|go to)/i,
  /^(?:a member of )?(?:our|the) (?:customer )?(?:support |service |care )?(?:team|staff|agents?)(?: member)? will (?:get back to you|be in touch|respond to (?:you|your)|reply|contact you|review (?:it|your (?:request|ticket|message)))/i,
  /^one of our (?:support )?(?:agents|specialists|advisors|team members) will/i,
  /^we (?:aim to|strive to|try to|will|usually|typically|normally) (?:get back to you|respond|reply|answer|be in touch)\b.{0,60}\b(?:within|as soon as|shortly|soon|hours|days)\b/i,
  /^(?:how would you rate (?:the|your|our)|how satisfied (?:are|were) you with|please (?:take a (?:moment|minute) to )?rate (?:the|your|our)|please let us know how we did|we(?:'d| would) (?:love|like) to hear (?:what you think|your feedback))/i,
  /^you(?: are|'re)? (?:receiving|received) this (?:e-?mail|message|notification) (?:because|as)/i,
  /^this (?:e-?mail|message) is a service from/i,
  /^(?:delivered|powered) by (?:zendesk|freshdesk|freshworks|intercom|help ?scout|hubspot|zoho desk|gorgias|kayako)\b/i,
  /^please (?:do not|don't) (?:reply|respond) to this (?:e-?mail|message)/i,
  /^you can (?:also )?(?:view|track|check|follow) (?:the (?:status|progress) of )?(?:your|this) (?:request|ticket|case)/i,
  // German
  /^(?:vielen dank|herzlichen dank|danke)(?:,| dafür,)? (?:für (?:ihre|deine) (?:anfrage|nachricht|e-?mail|kontaktaufnahme|mitteilung|geduld)|dass sie (?:sich an|uns|mit uns))/i,
  /^(?:wir haben|unser team hat) (?:ihre|deine) (?:(?:support-?)?anfrage\b.{0,60}\b(?:erhalten|bearbeitet|weitergeleitet)|(?:nachricht|e-?mail|mitteilung) erhalten(?=[.!]|$| und (?:werden|bearbeiten|melden)))/i,
  /^(?:ihre|deine|ihr|dein) (?:support-?)?(?:anfrage|nachricht|e-?mail|ticket|vorgang)\b.{0,40}\b(?:wurde|ist) .{0,60}(?:erfasst|erstellt|aktualisiert|eingegangen|erhalten|gelöst|geschlossen|weitergeleitet|registriert)/i,
  /^(?:ein mitarbeiter|eine? unserer? mitarbeiter(?:in)?|unser (?:team|kundenservice|support|support-team)) (?:wird|meldet) sich/i,
  /^(?:wie (?:zufrieden (?:waren|sind) sie|(?:würden|bewerten) sie)|bitte bewerten sie)/i,
  /^bitte antworten sie nicht (?:direkt )?auf diese/i,
  /^um (?:weitere|zusätzliche) (?:kommentare|informationen|angaben) hinzuzufügen/i,
  // French
  /^(?:merci|nous vous remercions) (?:de nous avoir (?:contactés?|écrit)|d['’]avoir contacté|de votre (?:demande|message|prise de contact)|pour votre (?:demande|message|prise de contact))/i,
  /^votre (?:demande|ticket|message|e-?mail|requête)\b.{0,40}\ba (?:bien )?été (?:reçue?|enregistrée?|mise? à jour|créée?|résolue?|clôturée?|transmise?)/i,
  /^nous avons bien reçu votre (?:demande|requête|(?:message|e-?mail|courriel)(?=[.!]|$| et (?:vous|nous vous|allons|reviendrons)))/i,
  /^(?:un (?:conseiller|membre de notre équipe)|notre équipe|un de nos conseillers) (?:vous (?:répondra|contactera|recontactera)|reviendra vers vous|va (?:vous répondre|traiter))/i,
  /^(?:merci de ne pas|veuillez ne pas|ne pas) répondre (?:directement )?à (?:ce|cet)/i,
  /^(?:comment évalueriez-vous|êtes-vous satisfaite?|merci d['’]évaluer|veuillez évaluer)/i,
  /^pour ajouter (?:des|un) commentaires?/i,
  // Spanish
  /^gracias por (?:contactar|contactarnos|ponerse en contacto|comunicarse|escribirnos|su (?:mensaje|consulta|solicitud|paciencia))/i,
  /^(?:hemos recibido (?:correctamente )?(?:su|tu) (?:solicitud|consulta|petición|(?:mensaje|correo)(?=[.!]|$| y (?:le|te|nos)))|(?:su|tu) (?:solicitud|ticket|consulta|mensaje|caso)\b.{0,40}\bha sido (?:recibid[oa]|registrad[oa]|actualizad[oa]|cread[oa]|resuelt[oa]|cerrad[oa]))/i,
  /^(?:un (?:agente|miembro de nuestro equipo)|nuestro equipo|uno de nuestros agentes) (?:se pondrá|le responderá|le contactará|te responderá|responderá)/i,
  /^por favor,? no (?:responda|responder|conteste) a este/i,
  /^¿?(?:cómo calificaría|cómo valoraría|está satisfech[oa] con)/i,
  /^para (?:añadir|agregar) (?:más )?comentarios/i,
  // Any
  /^(?:good|bad), i['’]m (?:un|dis)?satisfied\b/i,
];

export const automaticNotice: readonly RegExp[] = [
  /^this is an? (?:automat(?:ed|ic)|auto-?generated|system[- ]generated) (?:message|response|reply|e-?mail|notification|acknowledge?ment)/i,
  /^this (?:message|e-?mail) (?:was|has been|is) (?:automatically (?:sent|generated|created)|(?:sent|generated|created) automatically)/i,
  /^dies ist eine automatisch\S{0,3} (?:\S{1,20} )?(?:nachricht|antwort|e-?mail|mail|benachrichtigung|eingangsbestätigung)/i,
  /^diese (?:nachricht|e-?mail|mail) wurde automatisch (?:erzeugt|erstellt|generiert|versendet|verschickt|gesendet)/i,
  /^(?:ceci est|il s['’]agit d['’]) ?une? (?:message|réponse|e-?mail|courriel|notification) automatique/i,
  /^(?:este|esta) es (?:un|una) (?:mensaje|respuesta|correo|notificación) (?:generad[oa] )?automátic[oa]/i,
];
