import type { Cue } from "../cue.ts";
import { cueOf, denied, settled } from "./cue-of.ts";

/** Wordings by which customers write in Spanish. */
export const spanishCues: readonly Cue[] = [
  cueOf(
    "es",
    "pain",
    `se (?:cierra|cae|cuelga|bloquea|congela|traba|queda|apaga|agota|estrope\\p{L}*|rompi\\p{L}*|rompe|despega)
    no (?:\\p{L}+ )?(?:funciona|sirve|carga|abre|acepta|encuentra|responde|contesta|reconoce|llega|llegó|vino|puedo|puede|podemos|deja|permite|anda|enciende|recib\\p{L}*|hay forma)\\p{L}*
    nadie
    nunca (?:\\p{L}+ )?(?:recib|lleg|vin|contest|respond|funcion)\\p{L}*
    imposible
    error(?:es)?
    rot(?:o|a|os|as)
    dañad\\p{L}*
    defectuos\\p{L}*
    averiad\\p{L}*
    (?:demasiado|muy|tan|extremadamente) (?:lent|car|pequeñ|ruidos|complicad|grande|tarde|fe)\\p{L}*
    lent(?:o|a|os|as|itud)
    tard(?:a|an|ó|aron|ando)
    retras\\p{L}*
    esperando
    falta(?:n|ba|ban)?
    groser\\p{L}*
    maleducad\\p{L}*
    colgó
    cobr(?:aron|ado|an|ó) (?:\\p{L}+ )?(?:dos veces|doble|de más|comisiones|sin)
    comisiones ocultas
    bloque(?:aron|ada|ado|an)
    decepci\\p{L}*
    mal(?:o|a|os|as|ísim\\p{L}*)?
    peor
    pésim\\p{L}*
    horrible\\p{L}*
    terrible\\p{L}*
    desastr\\p{L}*
    por desgracia
    desgraciadamente
    lamentablemente
    lástima
    complicad\\p{L}*
    confus\\p{L}*
    problemas?
    fall(?:o|os|a|an|ando)
    pierde(?:n)?
    pérdida
    suci\\p{L}*
    ruido\\p{L}*
    estafa\\p{L}*
    inútil\\p{L}*
    inaceptable\\p{L}*
    congelad\\p{L}*`,
  ),
  denied(
    "es",
    `no (?!(?:solo|sólo) )(?:\\p{L}+ ){0,2}(?:content|satisfech|recomiend|recomendable|amable|a tiempo|gusta)\\p{L}*`,
  ),
  settled(
    "es",
    `(?:ningún|ninguna|sin|no hay|no tuve|no hubo) (?:\\p{L}+ )?(?:problemas?|error(?:es)?|fallos?|quejas?|retrasos?)`,
  ),
  cueOf(
    "es",
    "goal",
    `(?:estaría|sería|serían|vendría) (?:\\p{L}+ )?(?:bien|bueno|útil|útiles|genial|mejor|ideal)
    (?:me|nos) gustaría
    ojalá
    por favor ,? ?(?:\\p{L}+ )?(?:añad|agreg|inclu|permit|pong|implement)\\p{L}*
    deberían?
    quisiera`,
  ),
  cueOf(
    "es",
    "praise",
    `content(?:o|a|os|as)
    satisfech\\p{L}*
    perfect\\p{L}*
    excelente\\p{L}*
    recomiend\\p{L}*
    recomendable\\p{L}*
    amable\\p{L}*
    encanta\\p{L}*
    delicios\\p{L}*
    genial\\p{L}*
    me gusta
    impresionante\\p{L}*
    a tiempo
    muy buen\\p{L}*
    gracias por`,
  ),
  cueOf(
    "es",
    "question",
    `(?:cómo|cuándo|dónde|por qué|cuál\\p{L}*|a qué|existe|hacen|se puede|puedo)(?= .{0,300}\\?)`,
  ),
];
