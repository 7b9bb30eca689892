/**
 * Column names in German, French and Spanish by field, as normaliseHeader gives them: exports follow the language of
 * whoever made them, also those of tools whose English names are known.
 */
const FOREIGN = new Map<string, ReadonlySet<string>>([
  names(
    "tickets.externalId",
    "ticketnummer, ticketnr, vorgangsnummer, vorgangsnr, fallnummer, numero de ticket, numero du ticket",
  ),
  names("tickets.title", "betreff, titel, thema, sujet, objet, titre, asunto, titulo"),
  names(
    "tickets.body",
    "beschreibung, nachricht, anfrage, anliegen, kommentar, ruckmeldung, description du probleme, commentaire, descripcion, mensaje, comentario, consulta",
  ),
  names(
    "tickets.occurredAt",
    "erstellt, erstellt am, erstellungsdatum, eingegangen am, eingang, eingangsdatum, datum, date de creation, cree le, fecha, fecha de creacion, creado el",
  ),
  names("tickets.rating", "bewertung, zufriedenheit, note, satisfaction, valoracion, satisfaccion"),
  names("tickets.channel", "kanal, quelle, canal, origine, origen"),
  names("reviews.title", "titel, uberschrift, betreff, titre, sujet, titulo, asunto"),
  names(
    "reviews.body",
    "bewertungstext, rezension, kommentar, nachricht, meinung, avis, commentaire, opinion, comentario, resena",
  ),
  names("reviews.rating", "bewertung, sterne, punkte, note, etoiles, calificacion, estrellas, puntuacion"),
  names("reviews.occurredAt", "datum, erstellt am, bewertet am, date de l avis, fecha"),
  names("answers.externalId", "antwort id, antwortnummer, id de la reponse, id de respuesta"),
  names(
    "answers.occurredAt",
    "zeitstempel, abgegeben am, datum abgeschickt, abgeschickt am, date de soumission, fecha de envio, abschlusszeit, fertigstellungszeit, horodateur, heure de fin, marca temporal, hora de finalizacion",
  ),
  names("answers.startedAt", "startzeit, begonnen am, heure de debut, hora de inicio"),
  names("customers.jobTitle", "funktion, stelle, position, fonction, poste, cargo, puesto"),
  names(
    "customers.consent",
    "einwilligung, werbeeinwilligung, newsletter, werbung erlaubt, werbeerlaubnis, consentement, consentimiento",
  ),
  names(
    "customers.since",
    "kunde seit, angelegt am, erstellt am, registriert am, client depuis, cliente desde",
  ),
  names(
    "purchases.externalId",
    "bestellnummer, rechnungsnummer, auftragsnummer, numero de commande, numero de pedido",
  ),
  names(
    "purchases.occurredAt",
    "bestelldatum, kaufdatum, rechnungsdatum, datum, date de commande, fecha de compra, fecha",
  ),
  names(
    "purchases.amount",
    "betrag, summe, gesamtbetrag, gesamt, umsatz, montant, montant total, importe, importe total",
  ),
  names("purchases.currency", "wahrung, devise, moneda, divisa"),
  names("purchases.product", "artikel, produkt, bezeichnung, produit, article, producto, articulo"),
  names("purchases.quantity", "menge, anzahl, stuckzahl, quantite, cantidad"),
  names("tags", "schlagworte, stichworte, etiketten, mots cles, etiquettes, etiquetas"),
  names("status", "bestellstatus, zahlungsstatus, zustand, statut, etat, estado"),
  names(
    "orderRef",
    "bestellnummer, auftragsnummer, bestellung, commande, numero de commande, pedido, numero de pedido",
  ),
  names("customers.customerId", "kundennummer, kundennr, kunden nr, numero client, numero de cliente"),
  names("customerId", "kundennummer, kundennr, kunden nr, numero client, numero de cliente"),
  names(
    "customerEmail",
    "e mail adresse, mailadresse, kunden e mail, adresse e mail, courriel, adresse electronique, correo, correo electronico",
  ),
  names(
    "customerName",
    "kunde, kundin kunde, kunde kundin, kundenname, ansprechpartner, verfasser, auteur, autor, nom complet, client, nom du client, nombre completo, cliente",
  ),
  names("customerFirstName", "vorname, prenom, nombre"),
  names("customerLastName", "nachname, familienname, nom, nom de famille, apellido, apellidos"),
  names(
    "customerPhone",
    "telefon, telefonnummer, mobil, handy, telefonnr, telephone, portable, telefono, movil",
  ),
  names("domain", "webseite, internetseite, homepage, site web, site internet, sitio web, pagina web"),
  names(
    "parentName",
    "muttergesellschaft, mutterunternehmen, konzern, maison mere, societe mere, empresa matriz",
  ),
  names("companies.companyNumber", "firmennummer, firmennr, numero d entreprise, numero de empresa"),
  names("companyName", "firma, unternehmen, firmenname, entreprise, societe, empresa, compania"),
]);

function names(field: string, list: string): [string, ReadonlySet<string>] {
  return [field, new Set(list.split(", "))];
}

/** Whether a column's name (normalised) is a usual one for a field in one of these languages. */
export function isForeignName(kind: string, field: string, name: string): boolean {
  return FOREIGN.get(`${kind}.${field}`)?.has(name) || FOREIGN.get(field)?.has(name) || false;
}
