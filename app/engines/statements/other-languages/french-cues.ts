import type { Cue } from "../cue.ts";
import { cueOf, denied, settled } from "./cue-of.ts";

/** Wordings by which customers write in French. */
export const frenchCues: readonly Cue[] = [
  cueOf(
    "fr",
    "pain",
    `plant(?:e|ent|é|ée|age|ages)
    (?:ne|n'\\p{L}+) (?:\\p{L}+ )?(?:fonctionn|march|charg|répond|trouv|ouvr|arriv|reconn|accept|s'ouvr)\\p{L}* (?:\\p{L}+ )?(?:pas|plus|jamais|rien)
    n'(?:arrive|ai|est|a|ont|ouvre|y) (?:\\p{L}+ ){0,2}(?:pas|plus|jamais|rien)
    (?:ne|n'\\p{L}+) (?:\\p{L}+ )?(?:peux|peut|pouvons|puis) (?:pas|plus)
    ne (?:\\p{L}+ )?(?:fonctionne|marche|charge|répond|trouve|s'ouvre|veut|sert) (?:pas|plus|jamais|à rien|rien)
    personne ne
    jamais (?:\\p{L}+ )?(?:venu|arrivé|reçu|répondu|livré)\\p{L}*
    impossible
    erreurs?
    en panne
    cass(?:é|ée|és|ées)
    abîm\\p{L}*
    endommag\\p{L}*
    défectueu\\p{L}*
    déchir\\p{L}*
    (?:trop|très|extrêmement|bien trop) (?:lent|cher|chère|petit|bruyant|compliqu|long|tard)\\p{L}*
    lent(?:e|s|es|eur)?
    retards?
    attends? (?:\\p{L}+ ){0,3}depuis
    (?:il )?manque(?:nt)?
    désagréable\\p{L}*
    impoli\\p{L}*
    raccroché
    injoignable\\p{L}*
    (?:débit|factur|prélev)é?e?s? (?:\\p{L}+ )?(?:deux fois|sans|à tort)
    frais cachés
    bloqu(?:e|ent|é|ée|és)
    refus(?:é|ée|e|ent)
    dé(?:çu|çue|çus|çues|cevant|cevante|ception)
    mauvais\\p{L}*
    mal (?:placé|fait|conçu|traduit|emballé|organisé)\\p{L}*
    nul(?:le|s)?
    catastroph\\p{L}*
    horrible\\p{L}*
    insupportable\\p{L}*
    énerv\\p{L}*
    malheureusement
    dommage
    compliqué\\p{L}*
    confus\\p{L}*
    problèmes?
    bugs?
    se vide
    perd(?:ent)?
    perte
    sale(?:s)?
    bruyant\\p{L}*
    arnaque\\p{L}*
    inutilisable\\p{L}*
    inadmissible\\p{L}*`,
  ),
  denied(
    "fr",
    `(?:pas|plus|jamais) (?!seulement )(?:\\p{L}+ ){0,2}(?:content|satisfait|aimable|parfait|recommand|à l'heure|impressionnant)\\p{L}*
    ne (?:\\p{L}+ ){0,2}(?:recommande|plaît) (?:pas|plus)`,
  ),
  settled(
    "fr",
    `(?:aucun|aucune|pas de|sans|jamais de|jamais eu de) (?:\\p{L}+ )?(?:problèmes?|erreurs?|bugs?|retards?|soucis?)`,
  ),
  cueOf(
    "fr",
    "goal",
    `ser(?:ait|aient) (?:\\p{L}+ )?(?:bien|utile|bon|super|génial|pratique|mieux|agréable)s?
    (?:j'aimerais|aimerais|aimerions|voudrais|souhaite|souhaiterais|souhaitons)
    (?:merci|s'il vous plaît|svp|pourriez-vous|pouvez-vous) (?:\\p{L}'?\\p{L}*)? ?(?:d'ajouter|ajouter|ajoutez|rajouter)
    il faudrait
    devr(?:ait|aient|iez)`,
  ),
  cueOf(
    "fr",
    "praise",
    `content(?:e|s|es)?
    satisfait\\p{L}*
    parfait\\p{L}*
    excellent\\p{L}*
    recommand\\p{L}*
    aimable\\p{L}*
    ador(?:e|ent|able)
    délicieu\\p{L}*
    génial\\p{L}*
    super
    plaît
    impressionnant\\p{L}*
    à l'heure
    très bon\\p{L}*
    merci pour`,
  ),
  cueOf(
    "fr",
    "question",
    `(?:comment|quand|où|pourquoi|quel\\p{L}*|combien|est - ce que|peut - on)(?= .{0,300}\\?)`,
  ),
];
