import type { TopicKind } from "../topics/topic-content.ts";

/** Subjects and titles in German and Spanish, whatever the topic. */
export const foreignTitles: Readonly<
  Record<"german" | "spanish", Readonly<Record<TopicKind, readonly string[]>>>
> = {
  german: {
    pain: [
      "Problem mit der {machine}",
      "Reklamation",
      "Bitte um Hilfe",
      "Ärger mit der Maschine",
      "Nicht zufrieden",
      "Bestellung {order}",
    ],
    goal: ["Vorschlag", "Ein Wunsch", "Anregung zur {machine}", "Fehlt noch"],
    praise: ["Lob", "Sehr zufrieden", "Tolle Maschine", "Danke"],
  },
  spanish: {
    pain: [
      "Problema con la {machine}",
      "Reclamación",
      "Necesito ayuda",
      "No estoy contento",
      "Pedido {order}",
    ],
    goal: ["Sugerencia", "Una petición", "Le falta algo"],
    praise: ["Muy contenta", "Gracias", "Estupenda"],
  },
};
