import type { Cue } from "../cue.ts";
import { cueOf, denied, settled } from "./cue-of.ts";

/** Wordings by which customers write in German. */
export const germanCues: readonly Cue[] = [
  cueOf(
    "de",
    "pain",
    `stürz(?:t|te|en) (?:\\p{L}+ ){0,7}ab
    abst(?:urz|ürze|ürzt|ürzen)
    abgestürzt
    (?:funktionier|geh|klapp|reagier|lad|lädt|start|öffne|akzeptier|find|lass|läss)\\p{L}* (?:\\p{L}+ ){0,3}(?:nicht|nichts|kein|keine|nie)
    (?:kann|können|konnte|lässt|wird|werden|wurde|wurden|ist|sind|hat|haben|geht) (?:\\p{L}+ ){0,3}(?:nicht|nie|niemals|gar nichts|nichts)(?! nur)
    niemand
    nie(?:mals)? (?:\\p{L}+ )?(?:erreichbar|angekommen|gekommen|geliefert|erhalten|bekommen)
    fehler\\p{L}*
    kaputt
    defekt\\p{L}*
    beschädigt\\p{L}*
    zerbrochen\\p{L}*
    gerissen
    löcher
    (?:zu|viel zu|extrem|sehr|so|ewig) (?:langsam|teuer|laut|klein|groß|spät|kompliziert|lange|schwer|wenig)\\p{L}*
    dauer(?:t|te|n) (?:\\p{L}+ )?(?:ewig|lange|stunden|tage|wochen)
    langsam\\p{L}*
    verspät\\p{L}*
    wart(?:e|en|ete|eten) (?:\\p{L}+ ){0,3}(?:seit|immer noch|noch immer|auf|vergeblich)
    fehl(?:t|en|te|ten)
    unfreundlich\\p{L}*
    unverschämt\\p{L}*
    aufgelegt
    ignorier\\p{L}*
    (?:doppelt|zweimal|ohne grund|zu unrecht) (?:\\p{L}+ )?(?:abgebucht|berechnet|belastet|gesperrt)
    gesperrt
    enttäusch\\p{L}*
    unzufrieden\\p{L}*
    schlecht\\p{L}*
    schlimm\\p{L}*
    katastroph\\p{L}*
    furchtbar\\p{L}*
    schrecklich\\p{L}*
    ärger\\p{L}*
    nerv(?:t|en|ig|ige|end)
    leider
    umständlich\\p{L}*
    verwirrend\\p{L}*
    unübersichtlich\\p{L}*
    problem\\p{L}*
    friert
    hängt
    verlier(?:t|en)
    schmutzig\\p{L}*
    dreckig\\p{L}*
    abzocke
    überteuert\\p{L}*
    unbrauchbar\\p{L}*
    mangelhaft\\p{L}*`,
  ),
  denied(
    "de",
    `nicht (?!nur )(?:\\p{L}+ ){0,2}(?:zufrieden|freundlich|pünktlich|einwandfrei|empfehl\\p{L}*|perfekt)
    (?:empfehle|gefällt) (?:\\p{L}+ ){0,3}nicht`,
  ),
  settled("de", `kein(?:e|en|erlei)? (?:\\p{L}+ )?(?:probleme?|fehler|ärger|beanstandung\\p{L}*)`),
  cueOf(
    "de",
    "goal",
    `wäre (?:\\p{L}+ )?(?:schön|toll|gut|hilfreich|super|praktisch|besser|klasse)
    (?:schön|toll|gut|hilfreich|super|praktisch|besser) wäre
    würde (?:\\p{L}+ ){0,3}(?:wünschen|freuen)
    wünsch(?:e|en) (?:mir|uns)
    bitte (?:\\p{L}+ ){0,5}(?:hinzufügen|hinzu|einbauen|ergänzen|ermöglichen|anbieten)
    (?:hilfreich|nützlich|praktisch)
    sollte(?:n|t)?
    könnte(?:t|n) ihr`,
  ),
  cueOf(
    "de",
    "praise",
    `zufrieden\\p{L}*
    toll\\p{L}*
    super
    klasse
    freundlich\\p{L}*(?! grü)
    pünktlich\\p{L}*
    einwandfrei
    empfehl\\p{L}*
    lieb(?:e|t|en)
    gefällt
    köstlich\\p{L}*
    perfekt\\p{L}*
    hervorragend\\p{L}*
    beeindruckend\\p{L}*
    schnell(?:e|en)? (?:antwort|geholfen|hilfe|lieferung)
    danke`,
  ),
  cueOf(
    "de",
    "question",
    `(?:wie|wann|wo|warum|was|wer|welche\\p{L}*|gibt es|kann man|könnt ihr)(?= .{0,300}\\?)`,
  ),
];
